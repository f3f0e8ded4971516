import type { Overview } from "@totetaxi/contracts/account";
import { Price } from "@totetaxi/ui/price";
import type { ReactNode } from "react";

/** What there has been, by the books: money that came, without what went back. */
export function Totals({ overview }: { readonly overview: Overview }) {
  const { upcoming, bookings, spentCents } = overview;
  return (
    <dl className="grid divide-line rounded-lg border border-line max-sm:divide-y sm:grid-cols-3 sm:divide-x">
      <Total name="Still to come">{upcoming}</Total>
      <Total name="Paid bookings">{bookings}</Total>
      <Total name="Spent with us">
        <Price cents={spentCents} />
      </Total>
    </dl>
  );
}

function Total({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 px-6 py-4 sm:grid sm:justify-start sm:gap-1 sm:py-5">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="font-display text-xl tabular-nums">{children}</dd>
    </div>
  );
}
