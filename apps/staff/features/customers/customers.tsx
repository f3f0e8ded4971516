"use client";
import { keepPreviousData } from "@tanstack/react-query";
import { SearchTextSchema } from "@totetaxi/contracts/staff/booking-list";
import * as z from "zod/mini";
import { api } from "../api/api.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { FilterSelect } from "../filter/filter-select.tsx";
import { FilterText } from "../filter/filter-text.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { InfiniteList } from "../list/infinite-list.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { CustomerTable } from "./customer-table.tsx";

const FilterSchema = z.object({
  text: z.optional(SearchTextSchema),
  vip: z.optional(z.enum(["true", "false"])),
});

/** Everybody with an account, the newest first. */
export function Customers() {
  const [filter, change] = useFilter(FilterSchema);
  const { text, vip } = filter;
  const list = api.customer.list.useInfiniteQuery(
    { text, vip: vip && vip === "true" },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
  );
  const rows = list.data?.pages.flatMap(({ customers }) => customers) ?? [];
  const clear = text || vip ? () => change({ text: "", vip: "" }) : undefined;
  return (
    <>
      <PageHead title="Customers" lead="People with an account. Guests are found by their bookings." />
      <FilterBar label="Narrow the customers" onClear={clear}>
        <div className="col-span-2 sm:w-72!">
          <FilterText
            id="filter-text"
            label="Name, e-mail or phone"
            value={text ?? ""}
            onChange={(typed) => change({ text: typed })}
          />
        </div>
        <FilterSelect
          id="filter-vip"
          label="VIP"
          all="Everybody"
          names={{ true: "VIPs", false: "Others" }}
          value={vip}
          onChange={(chosen) => change({ vip: chosen })}
        />
      </FilterBar>
      <InfiniteList list={list} noun="customers" shown={rows.length}>
        <CustomerTable rows={rows} busy={list.isPlaceholderData} onClear={clear} />
      </InfiniteList>
    </>
  );
}
