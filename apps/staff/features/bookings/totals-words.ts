import type { Totals } from "@totetaxi/contracts/staff/booking-list";
import { cents, formatUsd } from "@totetaxi/values/cents";

/** How many bookings a filter has and what they come to; beyond what is counted, only that there are more. */
export function totalsWords({ count, capped, totalCents }: Totals): string {
  if (capped) return `More than ${count.toLocaleString("en-US")} bookings`;
  const noun = count === 1 ? "booking" : "bookings";
  return `${count.toLocaleString("en-US")} ${noun}, ${formatUsd(cents(totalCents ?? 0))}`;
}
