"use client";
import { keepPreviousData } from "@tanstack/react-query";
import { BookingFilterSchema } from "@totetaxi/contracts/staff/booking-list";
import { buttonClass } from "@totetaxi/ui/button-class";
import { LoadMore } from "@totetaxi/ui/load-more";
import { Skeleton } from "@totetaxi/ui/skeleton";
import Link from "next/link";
import { api } from "../api/api.ts";
import { writeFilter } from "../filter/read-filter.ts";
import { useFilter } from "../filter/use-filter.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { BookingFilters, NOTHING } from "./booking-filters.tsx";
import { BookingTable } from "./booking-table.tsx";
import { ExportLink } from "./export-link.tsx";
import { totalsWords } from "./totals-words.ts";

const ROWS = Array.from({ length: 8 }, () => "h-9 w-full");

/** Every booking, narrowed by what the address says. */
export function Bookings() {
  const [filter, change] = useFilter(BookingFilterSchema);
  const list = api.booking.list.useInfiniteQuery(filter, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap(({ bookings }) => bookings);
  const totals = pages[0]?.totals ?? undefined;
  return (
    <>
      <PageHead
        title="Bookings"
        lead={totals && totalsWords(totals)}
        actions={
          <>
            <ExportLink query={writeFilter(filter)} totals={totals} />
            <Link href="/bookings/new" className={buttonClass({ size: "small" })}>
              New booking
            </Link>
          </>
        }
      />
      <BookingFilters filter={filter} onChange={change} />
      {list.error && <QueryError error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton label="Loading the bookings" lines={ROWS} />}
      {list.data && (
        <div>
          <BookingTable
            rows={rows}
            totals={totals}
            busy={list.isPlaceholderData}
            onClear={writeFilter(filter) === "" ? undefined : () => change(NOTHING)}
          />
          {rows.length > 0 && (
            <LoadMore
              noun="bookings"
              shown={rows.length}
              {...(totals && !totals.capped ? { total: totals.count } : {})}
              hasMore={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          )}
        </div>
      )}
    </>
  );
}
