"use client";
import { keepPreviousData } from "@tanstack/react-query";
import type { Person } from "@totetaxi/contracts/staff/audit";
import { api } from "../api/api.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { FilterDay } from "../filter/filter-day.tsx";
import { FilterSelect } from "../filter/filter-select.tsx";
import { FilterText } from "../filter/filter-text.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { InfiniteList } from "../list/infinite-list.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { nameOf } from "../words/people.ts";
import { AuditFilterSchema } from "./audit-filter.ts";
import { AuditTable } from "./audit-table.tsx";

const CLEAR = { whose: "", by: "", action: "", subjectId: "", from: "", to: "" };
const WHOSE = { everybody: "Everybody, jobs and Stripe too" };

/** Whoever can be chosen: the office, and whoever the address names besides (a job, a customer). */
function namesOf(office: readonly Person[], by: string | undefined, people: readonly Person[]) {
  const names = Object.fromEntries(office.map(({ id, name }) => [id, name]));
  return by === undefined || by in names ? names : { ...names, [by]: `${nameOf(by, people)} (${by})` };
}

/** Everything that was done, by whom, from where; nobody can change it. */
export function Audit() {
  const [filter, change] = useFilter(AuditFilterSchema);
  const list = api.audit.list.useInfiniteQuery(filter, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? [];
  const people = list.data?.pages.flatMap((page) => page.people) ?? [];
  const bookings = list.data?.pages.flatMap((page) => page.bookings) ?? [];
  const office = list.data?.pages[0]?.office ?? [];
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead title="Audit" lead="What was done, by whom and from where. Nothing here can be changed." />
      <FilterBar label="Narrow the log" onClear={isNarrowed ? () => change(CLEAR) : undefined}>
        <FilterSelect
          id="whose"
          label="Whose"
          all="The office’s"
          names={WHOSE}
          value={filter.whose}
          onChange={(whose) => change({ whose })}
        />
        <FilterSelect
          id="by"
          label="Who"
          all="Anybody"
          names={namesOf(office, filter.by, people)}
          value={filter.by}
          onChange={(by) => change({ by })}
        />
        <FilterText
          id="action"
          label="What"
          placeholder="refund.approved"
          suggestions={[...new Set(lines.map(({ action }) => action))]}
          value={filter.action ?? ""}
          onChange={(action) => change({ action })}
        />
        <FilterText
          id="subject"
          label="Subject"
          placeholder="TT-000123, or an id"
          value={filter.subjectId ?? ""}
          onChange={(subjectId) => change({ subjectId })}
        />
        <FilterDay id="from" label="From" value={filter.from} onChange={(from) => change({ from })} />
        <FilterDay id="to" label="To" value={filter.to} onChange={(to) => change({ to })} />
      </FilterBar>
      <InfiniteList list={list} noun="lines" shown={lines.length}>
        <AuditTable
          lines={lines}
          people={people}
          bookings={bookings}
          office={office}
          busy={list.isPlaceholderData}
          onNarrow={(narrowed) => change(narrowed)}
        />
      </InfiniteList>
    </>
  );
}
