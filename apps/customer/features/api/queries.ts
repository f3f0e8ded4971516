import { queryOptions } from "@tanstack/react-query";
import type { ListAvailability } from "@totetaxi/contracts/availability";
import type { BookingRef } from "@totetaxi/contracts/booking";
import { api } from "./api.ts";

/** The live catalogue. */
export const catalogQuery = queryOptions({
  queryKey: ["catalog"],
  queryFn: () => api.catalog.get.query(),
});

/** Facts about the site that do not change while a page is open; the server's time among them, as of the answer. */
export const siteQuery = queryOptions({
  queryKey: ["site"],
  queryFn: () => api.site.config.query(),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The address book of whoever is signed in. */
export const addressBookQuery = queryOptions({
  queryKey: ["addresses"],
  queryFn: () => api.address.list.query(),
});

/** What can be booked from one day to another. */
export function availabilityQuery(days: ListAvailability) {
  return queryOptions({
    queryKey: ["availability", days],
    queryFn: ({ signal }) => api.availability.list.query(days, { signal }),
    staleTime: 10_000,
  });
}

/** The booking that a link or its owner opens, never from memory. */
export function bookingQuery(ref: BookingRef) {
  return queryOptions({
    queryKey: ["booking", ref],
    queryFn: () => api.booking.get.query(ref),
    staleTime: 0,
  });
}
