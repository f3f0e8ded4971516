import type { BookingRef } from "@totetaxi/contracts/booking";
import { queryOfRef, refOfQuery } from "./booking-ref.ts";

const KEY = "totetaxi.last-booking";

/** Keeps which booking is being made, for as long as this tab: a page that breaks can ask what became of it. */
export function rememberBooking(store: Pick<Storage, "setItem">, ref: BookingRef): void {
  try {
    store.setItem(KEY, queryOfRef(ref));
  } catch {
    // A browser that keeps nothing: the mail has the link too.
  }
}

/** The booking that this tab made last. */
export function lastBooking(store: Pick<Storage, "getItem">): BookingRef | undefined {
  try {
    return refOfQuery(new URLSearchParams(store.getItem(KEY) ?? ""));
  } catch {
    return undefined;
  }
}
