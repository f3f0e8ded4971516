import type { BookingView } from "@totetaxi/contracts/booking";
import { pickupNeeds } from "@totetaxi/contracts/pickup-needs";
import { PROMISES } from "@totetaxi/contracts/promises";

export const CANCELLING = PROMISES.cancelling;

export const REFUND_TIME = PROMISES.refundTime;

export const CLAIMS = PROMISES.claims;

/** What to do before the van comes. */
export function preparations({ coi, lines, maxPoundsPerItem }: BookingView): string[] {
  const labels = lines.map(({ label }) => label);
  return [...pickupNeeds({ coi, labels, maxPoundsPerItem }), PROMISES.grace];
}
