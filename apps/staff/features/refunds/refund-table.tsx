import type { Person } from "@totetaxi/contracts/staff/audit";
import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { Instant } from "../words/instant.tsx";
import { nameOf } from "../words/people.ts";
import { RefundActs } from "./refund-acts.tsx";
import { RefundBadge } from "./refund-badge.tsx";

type Props = {
  readonly refunds: readonly RefundView[];
  readonly people: readonly Person[];
  /** On the page of their booking, which need not be named. */
  readonly ofOneBooking?: boolean;
  readonly busy?: boolean;
};

function columnsOf(people: readonly Person[], ofOneBooking: boolean): readonly Column<RefundView>[] {
  const booking: Column<RefundView> = {
    key: "number",
    head: "Booking",
    isRowHead: true,
    cell: ({ bookingId, number }) => <Link href={`/bookings/${bookingId}`}>{number}</Link>,
  };
  if (ofOneBooking) return columnsOnItsBooking(people);
  return [
    booking,
    { key: "status", head: "Status", cell: (refund) => <RefundBadge refund={refund} /> },
    {
      key: "amount",
      head: "Amount",
      isNumber: true,
      cell: ({ amountCents }) => <Price cents={amountCents} />,
    },
    {
      key: "because",
      head: "Why",
      cell: ({ because }) => (
        <div className="min-w-40 max-w-72 break-words whitespace-pre-line">{because}</div>
      ),
    },
    {
      key: "by",
      head: "Asked for by",
      cell: ({ requestedBy, approvedBy, createdAt }) => (
        <>
          {nameOf(requestedBy, people)}
          <span className="block text-xs text-ink-faint">
            <Instant at={createdAt} />
          </span>
          {approvedBy && (
            <span className="block text-xs text-ink-faint">approved by {nameOf(approvedBy, people)}</span>
          )}
        </>
      ),
    },
    { key: "acts", head: "Decide", cell: (refund) => <RefundActs refund={refund} /> },
  ];
}

/** The same in less room, beside what else the booking has. */
function columnsOnItsBooking(people: readonly Person[]): readonly Column<RefundView>[] {
  return [
    {
      key: "status",
      head: "Refund",
      cell: (refund) => (
        <div className="grid justify-items-start gap-1">
          <Price cents={refund.amountCents} />
          <RefundBadge refund={refund} />
        </div>
      ),
    },
    {
      key: "because",
      head: "Why",
      cell: ({ because, requestedBy, approvedBy, createdAt }) => (
        <div className="min-w-36 max-w-72 whitespace-normal">
          <span className="break-words whitespace-pre-line">{because}</span>
          <span className="block text-xs text-ink-faint">
            {nameOf(requestedBy, people)}, <Instant at={createdAt} />
            {approvedBy && `; approved by ${nameOf(approvedBy, people)}`}
          </span>
        </div>
      ),
    },
    { key: "acts", head: "Decide", cell: (refund) => <RefundActs refund={refund} /> },
  ];
}

/** Refunds, each for what it is. */
export function RefundTable({ refunds, people, ofOneBooking = false, busy = false }: Props) {
  return (
    <Table
      caption="Refunds"
      captionHidden
      columns={columnsOf(people, ofOneBooking)}
      rows={refunds}
      rowKey={({ refundId }) => refundId}
      busy={busy}
      empty={<EmptyState title="No refunds">None is in this state.</EmptyState>}
    />
  );
}
