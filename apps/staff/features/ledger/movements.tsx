import type { LedgerPage, ListLedger } from "@totetaxi/contracts/staff/dashboard";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { api } from "../api/api.ts";
import { InfiniteList } from "../list/infinite-list.tsx";
import { bookingPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { serviceWords } from "../words/booking-words.ts";
import { Instant } from "../words/instant.tsx";
import { plainWords } from "../words/state-words.ts";

type Movement = LedgerPage["movements"][number];

const amount = (cents: number) =>
  cents === 0 ? <span className="text-ink-faint">–</span> : <Price cents={cents} />;

/** A refund that failed after it went out is taken back in the books: its money is with us again. */
const kindWords = (kind: string) => (kind === "refund_reversal" ? "Refund came back" : plainWords(kind));

const COLUMNS: readonly Column<Movement>[] = [
  { key: "at", head: "When", isWide: true, cell: ({ at }) => <Instant at={at} /> },
  {
    key: "booking",
    head: "Booking",
    isRowHead: true,
    cell: ({ bookingId, number, kind, at }) => (
      <div className="grid justify-items-start gap-0.5">
        <Link href={bookingPath(bookingId)} className={TEXT_LINK}>
          {number}
        </Link>
        <span className="text-xs font-normal whitespace-normal text-ink-soft xl:hidden">
          {kindWords(kind)}
          <span className="block text-ink-faint">
            <Instant at={at} />
          </span>
        </span>
      </div>
    ),
  },
  { key: "kind", head: "What", isWide: true, cell: ({ kind }) => kindWords(kind) },
  { key: "service", head: "Service", isWide: true, cell: serviceWords },
  {
    key: "net",
    head: "In or out",
    isNumber: true,
    isNarrow: true,
    cell: ({ grossCents, refundCents }) => <Price cents={grossCents - refundCents} />,
  },
  { key: "in", head: "Came in", isNumber: true, isWide: true, cell: ({ grossCents }) => amount(grossCents) },
  {
    key: "out",
    head: "Went back",
    isNumber: true,
    isWide: true,
    cell: ({ refundCents }) => amount(refundCents),
  },
];

/** The movements of money of a filter, with what they add up to above them. */
export function Movements({ filter }: { readonly filter: ListLedger }) {
  const list = api.ledger.list.useInfiniteQuery(filter, {
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows = list.data?.pages.flatMap(({ movements }) => movements) ?? [];
  const totals = list.data?.pages[0]?.totals;
  return (
    <InfiniteList list={list} noun="movements" shown={rows.length} lines={["h-16 w-full", "h-64 w-full"]}>
      {totals && (
        <dl aria-label="Totals" className="flex flex-wrap gap-x-10 gap-y-3 pb-4">
          {(
            [
              ["Gross", totals.grossCents],
              ["Refunds", totals.refundCents],
              ["Net", totals.netCents],
            ] as const
          ).map(([name, cents]) => (
            <div key={name}>
              <dt className="text-xs text-ink-soft">{name}</dt>
              <dd className="font-display text-xl">
                <Price cents={cents} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Table
        caption="Movements of money, the latest first"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        rowKey={({ movementId }) => movementId}
        empty={<EmptyState title="No money moved on these days" />}
      />
    </InfiniteList>
  );
}
