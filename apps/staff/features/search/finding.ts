import type { Found } from "@totetaxi/contracts/staff/booking-list";
import { STATUS_NAMES } from "../words/booking-words.ts";
import { dayWords } from "../words/instant.tsx";

/** Something that can be opened: a place, an act, or what a search found. */
export type Finding = { readonly href: string; readonly name: string; readonly detail: string };

/** What a search found, as things to open. */
export function findingsOf({ bookings, customers }: Found): Finding[] {
  return [
    ...bookings.map(({ bookingId, number, name, status, pickupDate }) => ({
      href: `/bookings/${bookingId}`,
      name: `${number}, ${name}`,
      detail: `${STATUS_NAMES[status]}, ${dayWords(pickupDate)}`,
    })),
    ...customers.map(({ customerId, name, email, vip }) => ({
      href: `/customers/${customerId}`,
      name: name || email,
      detail: `Customer${vip ? ", VIP" : ""}, ${email}`,
    })),
  ];
}

const NUMBER = /^(?:tt-?|#)(\d{1,6})$/i;

/** The booking whose number was typed, `tt-42` or `#42`: nobody has to wait for a search to open it. */
export function numberNamed(typed: string): Finding | undefined {
  const digits = NUMBER.exec(typed)?.[1];
  if (digits === undefined) return undefined;
  const number = `TT-${digits.padStart(6, "0")}`;
  return { href: `/bookings/${number}`, name: number, detail: "Open the booking" };
}
