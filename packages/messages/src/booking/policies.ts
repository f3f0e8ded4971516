import type { BookingView } from "@totetaxi/contracts/booking";
import { pickupNeeds } from "@totetaxi/contracts/pickup-needs";
import { PROMISES } from "@totetaxi/contracts/promises";

export const CANCELLING = PROMISES.cancelling;

export const REFUND_TIME = "Banks usually take 5 to 10 business days to show it on your statement.";

export const CLAIMS = PROMISES.claims;

/** What to do before the van comes. */
export function preparations({ coi, lines }: BookingView): string[] {
  return [...pickupNeeds({ coi, labels: lines.map(({ label }) => label) }), PROMISES.grace];
}
