import type { BookingRef } from "@totetaxi/contracts/booking";
import { LAST_BOOKING_KEY } from "../session/kept-here.ts";
import { queryOfRef, refOfQuery } from "./booking-ref.ts";

/** Keeps which booking is being made, for as long as this tab: a page that breaks can ask what became of it. */
export function rememberBooking(store: () => Pick<Storage, "setItem">, ref: BookingRef): void {
  try {
    store().setItem(LAST_BOOKING_KEY, queryOfRef(ref));
  } catch {
    // A browser that keeps nothing: the mail has the link too.
  }
}

/** The booking that this tab made last. */
export function lastBooking(store: () => Pick<Storage, "getItem">): BookingRef | undefined {
  try {
    return refOfQuery(new URLSearchParams(store().getItem(LAST_BOOKING_KEY) ?? ""));
  } catch {
    return undefined;
  }
}
