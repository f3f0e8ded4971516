import type { BookingView } from "@totetaxi/contracts/booking";
import { cents, formatUsd } from "@totetaxi/values/cents";

// The words of the domain rules, section 8, as a customer reads them.

export const CANCELLING =
  "Cancel within 48 hours of booking and you get everything back, unless your pickup is on a peak date or less than 48 hours away; otherwise what you paid becomes a credit toward another booking.";

export const REFUND_TIME = "Banks usually take 5 to 10 business days to show it on your statement.";

export const CLAIMS =
  "Should anything be missing or damaged, please call us within 24 hours and write to us within 30 days.";

const MISSED_PICKUP_FEE = formatUsd(cents(2000));

const EVERY_PICKUP = [
  "Number your pieces, “1 of 5”, “2 of 5” and so on, and keep each under 50 lb.",
  "Have them packed and close to the door when the window begins.",
  `Our team gladly waits ten minutes; after that a missed-pickup fee of ${MISSED_PICKUP_FEE} is due.`,
  "Please keep out of your luggage: cash, anything hazardous, explosive, perishable or alive, gasoline devices and more than 8 gallons of liquid.",
];

/** What to do before the van comes. */
export function preparations(booking: BookingView): string[] {
  const hasPeloton = booking.lines.some(({ label }) => /peloton/i.test(label));
  return hasPeloton ? [...EVERY_PICKUP, "Take the screen off your Peloton; it travels apart."] : EVERY_PICKUP;
}
