"use client";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { useSearchParams } from "next/navigation";
import { PageHead } from "../shell/page-head.tsx";
import { LedgerForm } from "./ledger-form.tsx";
import { Movements } from "./movements.tsx";
import { QuickSpans } from "./quick-spans.tsx";
import { readFilter } from "./read-filter.ts";

/** The book of money: what every figure of the dashboard is made of. */
export function Ledger() {
  const address = useSearchParams();
  const filter = readFilter(address);
  return (
    <>
      <PageHead title="Ledger" lead="Every movement of money, by New York's days" />
      <div className="grid gap-3">
        <LedgerForm key={address.toString()} filter={filter} />
        <QuickSpans />
      </div>
      {filter ? (
        <Movements filter={filter} />
      ) : (
        <EmptyState title="Choose the days">From the first to the last, both included.</EmptyState>
      )}
    </>
  );
}
