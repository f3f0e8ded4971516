import type { BookingRef } from "@totetaxi/contracts/booking";

/** Where a booking's own page is: behind its secret link, or among the bookings of whoever is signed in. */
export function bookingPath(ref: BookingRef) {
  return "accessToken" in ref
    ? (`/booking/${ref.accessToken}` as const)
    : (`/account/bookings/${ref.bookingId}` as const);
}

/** Names a booking in the query of an address. */
export function queryOfRef(ref: BookingRef): string {
  return "accessToken" in ref ? `b=${ref.accessToken}` : `id=${ref.bookingId}`;
}

/** The booking that a query names, if it does. */
export function refOfQuery(query: Pick<URLSearchParams, "get">): BookingRef | undefined {
  const [accessToken, bookingId] = [query.get("b"), query.get("id")];
  if (accessToken) return { accessToken };
  return bookingId ? { bookingId } : undefined;
}

export function isSameRef(one: BookingRef | undefined, other: BookingRef): boolean {
  return one !== undefined && queryOfRef(one) === queryOfRef(other);
}
