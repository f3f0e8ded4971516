import type { Dashboard } from "@totetaxi/contracts/staff/dashboard";
import { Disclosure } from "@totetaxi/ui/disclosure";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { ledgerPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { dayWords } from "../words/instant.tsx";
import { DailyChart } from "./daily-chart.tsx";
import { InAndBack } from "./in-and-back.tsx";
import { MONEY_COLUMNS } from "./money-columns.tsx";

type Day = Dashboard["daily"][number];

const COLUMNS: readonly Column<Day>[] = [
  {
    key: "day",
    head: "Day",
    isRowHead: true,
    cell: ({ day, ...money }) => (
      <>
        <Link href={ledgerPath({ from: day, to: day })} className={TEXT_LINK}>
          {dayWords(day)}
        </Link>
        <InAndBack {...money} />
      </>
    ),
  },
  ...MONEY_COLUMNS,
];

/** Where a phone shows a part only, it is the latest days. */
function showNewest(box: HTMLElement | null): void {
  if (box) box.scrollLeft = box.scrollWidth;
}

/** The last 30 days of money: to look at, and to read. */
export function DailyMoney({ daily }: Pick<Dashboard, "daily">) {
  return (
    <section aria-label="Last 30 days" className="grid gap-4 rounded-lg border border-line bg-paper p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-display text-lg">Last 30 days</h2>
        <p className="flex gap-4 text-xs text-ink-soft">
          <span className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2.5 rounded-sm bg-trim" /> came in
          </span>
          <span className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2.5 rounded-sm bg-brass" /> went back
          </span>
          <span className="flex items-center gap-1.5">
            <span aria-hidden="true" className="h-0.75 w-2.5 bg-line-strong" /> weekend
          </span>
        </p>
      </div>
      <section
        ref={showNewest}
        aria-label="Chart"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must be reached by the keys that scroll it
        tabIndex={0}
        className="overflow-x-auto overscroll-x-contain"
      >
        <DailyChart daily={daily} />
      </section>
      <Disclosure id="days" summary="The same as a table">
        <Table
          caption="Money of the last 30 days"
          captionHidden
          columns={COLUMNS}
          rows={daily.toReversed()}
          rowKey={({ day }) => day}
          height="max-h-96"
        />
      </Disclosure>
    </section>
  );
}
