"use client";
import { keepPreviousData } from "@tanstack/react-query";
import { Tabs } from "@totetaxi/ui/tabs";
import * as z from "zod/mini";
import { api } from "../api/api.ts";
import { useFilter } from "../filter/use-filter.ts";
import { InfiniteList } from "../list/infinite-list.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { RefundTable } from "./refund-table.tsx";
import { STAGES, type Stage } from "./stages.ts";

const ROWS = Array.from({ length: 5 }, () => "h-9 w-full");
const FilterSchema = z.object({ stage: z.optional(z.enum(["at_stripe", "failed", "given", "denied"])) });

function RefundList({ stage }: { readonly stage: Stage }) {
  const list = api.refund.list.useInfiniteQuery(
    { status: [...STAGES[stage].statuses] },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
  );
  const pages = list.data?.pages ?? [];
  const refunds = pages.flatMap((page) => page.refunds);
  return (
    <InfiniteList list={list} noun="refunds" shown={refunds.length} lines={ROWS}>
      <p className="pb-4 text-sm text-ink-soft">{STAGES[stage].about}</p>
      <RefundTable
        refunds={refunds}
        people={pages.flatMap(({ people }) => people)}
        busy={list.isPlaceholderData}
        isWhole={!list.hasNextPage}
      />
    </InfiniteList>
  );
}

const NAMES: readonly Stage[] = ["waiting", "at_stripe", "failed", "given", "denied"];

/** Refunds by where they stand; those that wait for somebody come first. */
export function Refunds() {
  const [{ stage = "waiting" }, change] = useFilter(FilterSchema);
  return (
    <>
      <PageHead title="Refunds" lead="Proposed here, approved by an admin, settled by Stripe’s word." />
      <Tabs
        label="Refunds by stage"
        value={stage}
        onChange={(chosen: Stage) => change({ stage: chosen === "waiting" ? "" : chosen })}
        tabs={NAMES.map((name) => ({
          value: name,
          label: STAGES[name].label,
          panel: <RefundList stage={name} />,
        }))}
      />
    </>
  );
}
