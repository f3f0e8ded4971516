import type { BookingView } from "@totetaxi/contracts/booking";
import { PROMISES } from "@totetaxi/contracts/promises";

export const CANCELLING = PROMISES.cancelling;

export const REFUND_TIME = "Banks usually take 5 to 10 business days to show it on your statement.";

export const CLAIMS = PROMISES.claims;

const EVERY_PICKUP = [
  "Number your pieces, “1 of 5”, “2 of 5” and so on, and keep each under 50 lb.",
  "Have them packed and close to the door when the window begins.",
  PROMISES.grace,
  PROMISES.notCarried,
];

/** What to do before the van comes. */
export function preparations(booking: BookingView): string[] {
  const hasPeloton = booking.lines.some(({ label }) => /peloton/i.test(label));
  return hasPeloton ? [...EVERY_PICKUP, "Take the screen off your Peloton; it travels apart."] : EVERY_PICKUP;
}
