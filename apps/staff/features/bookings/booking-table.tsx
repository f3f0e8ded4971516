import type { BookingRowView, Totals } from "@totetaxi/contracts/staff/booking-list";
import { Badge } from "@totetaxi/ui/badge";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { ClearButton } from "../filter/clear-button.tsx";
import { bookingPath } from "../shell/links.ts";
import { serviceWords, windowWords } from "../words/booking-words.ts";
import { dayWords } from "../words/instant.tsx";
import { StatusBadge } from "../words/status-badge.tsx";

/** The columns of bookings, wherever they are listed. */
const COLUMNS: readonly Column<BookingRowView>[] = [
  {
    key: "number",
    head: "Number",
    isRowHead: true,
    cell: ({ bookingId, number }) => <Link href={bookingPath(bookingId)}>{number}</Link>,
  },
  {
    key: "customer",
    head: "Customer",
    cell: ({ name, email, vip, ...row }) => (
      <div className="max-w-48 sm:max-w-36 xl:max-w-48">
        <span className="flex items-center gap-2">
          <span className="min-w-0 break-words whitespace-normal">{name}</span>
          {vip && <Badge tone="accent">VIP</Badge>}
        </span>
        <span className="block truncate text-xs text-ink-faint" title={email}>
          {email}
        </span>
        {/* What has columns of its own where there is room for them. */}
        <div className="mt-1.5 grid justify-items-start gap-0.5 text-xs whitespace-normal sm:hidden">
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={row.status} /> <Price cents={row.totalCents} />
          </span>
          {dayWords(row.pickupDate)}, {windowWords(row.window)}
          <span className="text-ink-faint">{serviceWords(row)}</span>
        </div>
      </div>
    ),
  },
  {
    key: "status",
    head: "Status",
    isTablet: true,
    cell: (row) => (
      <>
        <StatusBadge status={row.status} />
        <span className="mt-0.5 block text-xs text-ink-faint">{serviceWords(row)}</span>
      </>
    ),
  },
  {
    key: "pickup",
    head: "Pickup",
    isTablet: true,
    cell: ({ pickupDate, window }) => (
      <>
        {dayWords(pickupDate)}
        <span className="block text-xs text-ink-faint">{windowWords(window)}</span>
      </>
    ),
  },
  {
    key: "trip",
    head: "From and to",
    isWide: true,
    cell: ({ pickup, delivery }) => (
      <div className="max-w-64">
        <span className="block truncate">{pickup}</span>
        <span className="block truncate text-xs text-ink-faint">{delivery}</span>
      </div>
    ),
  },
  {
    key: "total",
    head: "Total",
    isNumber: true,
    isTablet: true,
    cell: ({ totalCents }) => <Price cents={totalCents} />,
  },
];

/** Without whom they are of, there is room for the others. */
const OF_ONE_CUSTOMER = COLUMNS.filter(({ key }) => key !== "customer").map((column) => ({
  ...column,
  isTablet: false,
}));

/** Under the amounts, and on a phone, which has no column of them, under the customers. */
function totalOf(sum: number) {
  const total = <Price cents={sum} />;
  return { total, customer: <span className="sm:hidden">{total}</span> };
}

type Props = {
  readonly rows: readonly BookingRowView[];
  readonly totals?: Totals | undefined;
  readonly busy?: boolean;
  readonly caption?: string;
  /** On the page of their customer, who need not be named. */
  readonly ofOneCustomer?: boolean;
  readonly empty?: string;
  /** Takes every filter away; what to do when none is found. */
  readonly onClear?: (() => void) | undefined;
};

export function BookingTable(props: Props) {
  const { rows, totals, busy = false, caption, ofOneCustomer = false, empty, onClear } = props;
  const sum = totals && !totals.capped ? totals.totalCents : null;
  return (
    <Table
      caption={caption ?? "Bookings"}
      captionHidden
      columns={ofOneCustomer ? OF_ONE_CUSTOMER : COLUMNS}
      rows={rows}
      rowKey={({ bookingId }) => bookingId}
      busy={busy}
      height="max-h-[70dvh]"
      foot={sum === null || rows.length === 0 ? undefined : totalOf(sum)}
      empty={
        <EmptyState title="No bookings" action={onClear && <ClearButton onClear={onClear} />}>
          {empty ?? (onClear ? "None is like this. Try a wider filter." : "Nobody has booked yet.")}
        </EmptyState>
      }
    />
  );
}
