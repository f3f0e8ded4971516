"use client";
import { keepPreviousData } from "@tanstack/react-query";
import { BookingFilterSchema } from "@totetaxi/contracts/staff/booking-list";
import { buttonClass } from "@totetaxi/ui/button-class";
import Link from "next/link";
import { api } from "../api/api.ts";
import { writeFilter } from "../filter/read-filter.ts";
import { useFilter } from "../filter/use-filter.ts";
import { InfiniteList } from "../list/infinite-list.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { BookingFilters, NOTHING } from "./booking-filters.tsx";
import { BookingTable } from "./booking-table.tsx";
import { ExportLink } from "./export-link.tsx";
import { totalsWords } from "./totals-words.ts";

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
      <InfiniteList
        list={list}
        noun="bookings"
        shown={rows.length}
        {...(totals && !totals.capped ? { total: totals.count } : {})}
      >
        <BookingTable
          rows={rows}
          totals={totals}
          busy={list.isPlaceholderData}
          onClear={writeFilter(filter) === "" ? undefined : () => change(NOTHING)}
        />
      </InfiniteList>
    </>
  );
}
