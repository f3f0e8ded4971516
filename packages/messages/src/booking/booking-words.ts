import type { BookingView } from "@totetaxi/contracts/booking";

/** `Standard mini move`, `Standard delivery`, `Specialty item`: a new service needs no new words here. */
export function moveName({ service, package: tier }: Pick<BookingView, "service" | "package">): string {
  const words = [tier, service].join(" ").trim().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// The lines that say what travels or what is done with it, rather than what a day or a place costs.
const SAYS_WHAT = new Set(["standard_delivery", "specialty_item", "packing", "unpacking"]);

/** What was booked, line by line, in the words of its price. */
export function whatIsBooked(booking: BookingView): string[] {
  const name = moveName(booking);
  const parts = booking.lines.filter(({ rule }) => SAYS_WHAT.has(rule)).map(({ label }) => label);
  return parts[0]?.startsWith(name) ? parts : [name, ...parts];
}

export function addressLines(address: BookingView["pickup"]): string[] {
  const { line1, line2, city, state, zip } = address;
  return [line1, ...(line2 ? [line2] : []), `${city}, ${state} ${zip}`];
}
