"use client";
import { LoadMore } from "@totetaxi/ui/load-more";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { BookLink } from "../../site/book-link.tsx";
import { accountApi } from "../account-api.ts";
import { AccountHeading } from "../account-heading.tsx";
import { Answered } from "../answered.tsx";
import { BookingFilters } from "./booking-filters.tsx";
import { BookingRow } from "./booking-row.tsx";
import { type ListFilter, listPath, readFilter } from "./list-filter.ts";
import { NoBookings } from "./no-bookings.tsx";

const ROWS = ["h-28 w-full rounded-lg", "h-28 w-full rounded-lg", "h-28 w-full rounded-lg"];

/** All bookings of whoever is signed in. The address says which are shown, so it can be kept, and gone back to. */
export function BookingList() {
  const filter = readFilter(useSearchParams());
  const { when, status, text } = filter;
  const asked = accountApi.booking.list.useInfiniteQuery(
    { when, ...(status && { status }), ...(text && { text }) },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: (before) => before },
  );
  const show = useCallback((next: ListFilter) => window.history.replaceState(null, "", listPath(next)), []);
  return (
    <>
      <AccountHeading title="Bookings" action={<BookLink>Book now</BookLink>} />
      <BookingFilters key={when} filter={filter} onChange={show} />
      <Answered asked={asked} noun="your bookings" lines={ROWS}>
        {({ pages }) => {
          const bookings = pages.flatMap((page) => page.bookings);
          if (bookings.length === 0) {
            // Nothing of another list says nothing of this one.
            if (asked.isPlaceholderData) return <Skeleton label="Loading your bookings" lines={ROWS} />;
            return <NoBookings filter={filter} onShow={show} />;
          }
          return (
            <>
              <ul className="grid gap-3" aria-busy={asked.isPlaceholderData}>
                {bookings.map((booking) => (
                  <BookingRow key={booking.bookingId} booking={booking} />
                ))}
              </ul>
              {(asked.hasNextPage || pages.length > 1) && (
                <LoadMore
                  noun="bookings"
                  shown={bookings.length}
                  hasMore={asked.hasNextPage}
                  busy={asked.isFetchingNextPage}
                  onMore={() => void asked.fetchNextPage()}
                />
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}
