"use client";
import type { ListLedger } from "@totetaxi/contracts/staff/dashboard";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { useSearchParams } from "next/navigation";
import { api } from "../api/api.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { LedgerForm } from "./ledger-form.tsx";
import { Movements } from "./movements.tsx";
import { monthSoFar, QuickSpans } from "./quick-spans.tsx";
import { readFilter } from "./read-filter.ts";

/** The book of money: what every figure of the dashboard is made of. */
export function Ledger() {
  const address = useSearchParams();
  const { data: today, error, refetch } = api.today.get.useQuery(undefined, { select: ({ day }) => day });
  const chosen = readFilter(address);
  // Until somebody chooses, the month so far.
  const filter: ListLedger | undefined = chosen ?? (today && monthSoFar(today));
  return (
    <>
      <PageHead title="Ledger" lead="Every movement of money, by New York’s days" />
      <div className="grid gap-3">
        <LedgerForm key={`${filter?.from} ${filter?.to} ${filter?.service}`} filter={filter} />
        {today && <QuickSpans today={today} />}
      </div>
      {filter && <Movements filter={filter} />}
      {!filter && error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!filter && !error && (
        <Skeleton label="Looking up what day it is" lines={["h-16 w-full", "h-64 w-full"]} />
      )}
    </>
  );
}
