import type { Person } from "@totetaxi/contracts/staff/audit";
import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { classNames } from "@totetaxi/ui/class-names";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { bookingPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { Instant } from "../words/instant.tsx";
import { nameOf } from "../words/people.ts";
import { reasonWords } from "../words/state-words.ts";
import { RefundActs } from "./refund-acts.tsx";
import { RefundBadge } from "./refund-badge.tsx";

type HeadProps = { readonly refund: RefundView; readonly ofOneBooking: boolean };
type Props = {
  readonly refunds: readonly RefundView[];
  readonly people: readonly Person[];
  /** On the page of their booking, which need not be named. */
  readonly ofOneBooking?: boolean;
  readonly busy?: boolean;
  /** Told beneath them when all of them are shown. */
  readonly isWhole?: boolean;
};

/** Which booking; where there is no room for columns of their own, how much and where it stands beneath it. */
function Head({ refund, ofOneBooking }: HeadProps) {
  return (
    <div className="grid justify-items-start gap-1">
      {!ofOneBooking && (
        <Link href={bookingPath(refund.bookingId)} className={TEXT_LINK}>
          {refund.number}
        </Link>
      )}
      <div className={classNames("grid justify-items-start gap-1 font-normal", !ofOneBooking && "xl:hidden")}>
        <Price cents={refund.amountCents} />
        <RefundBadge refund={refund} />
      </div>
    </div>
  );
}

function columnsOf(people: readonly Person[], ofOneBooking: boolean): readonly Column<RefundView>[] {
  const wide: readonly Column<RefundView>[] = [
    { key: "status", head: "Status", isWide: true, cell: (refund) => <RefundBadge refund={refund} /> },
    {
      key: "amount",
      head: "Amount",
      isNumber: true,
      isWide: true,
      cell: ({ amountCents }) => <Price cents={amountCents} />,
    },
  ];
  return [
    {
      key: "refund",
      head: ofOneBooking ? "Refund" : "Booking",
      isRowHead: true,
      cell: (refund) => <Head refund={refund} ofOneBooking={ofOneBooking} />,
    },
    ...(ofOneBooking ? [] : wide),
    {
      key: "because",
      head: "Why",
      cell: (refund) => (
        <div className="grid min-w-36 gap-2 whitespace-normal">
          <div className="max-w-prose">
            <span className="break-words whitespace-pre-line">{reasonWords(refund.because)}</span>
            <span className="block text-xs text-ink-faint">
              {nameOf(refund.requestedBy, people)}, <Instant at={refund.createdAt} />
              {refund.approvedBy && `; approved by ${nameOf(refund.approvedBy, people)}`}
            </span>
            {refund.deniedBy && refund.deniedBecause && (
              <span className="mt-1 block break-words whitespace-pre-line">
                Denied: {refund.deniedBecause}
                <span className="block text-xs text-ink-faint">{nameOf(refund.deniedBy, people)}</span>
              </span>
            )}
          </div>
          {/* Beneath the reason and not at the far right, so that a phone and a tablet show them. */}
          <RefundActs refund={refund} />
        </div>
      ),
    },
  ];
}

/** Under the amounts, and where they have no column under the reasons. */
function totalOf(sum: number) {
  return {
    refund: (
      <>
        Total{" "}
        <span className="block xl:hidden">
          <Price cents={sum} />
        </span>
      </>
    ),
    amount: <Price cents={sum} />,
  };
}

/** Refunds, each for what it is. */
export function RefundTable({ refunds, people, ofOneBooking = false, busy = false, isWhole = false }: Props) {
  const sum = refunds.reduce((all, { amountCents }) => all + amountCents, 0);
  return (
    <Table
      caption="Refunds"
      captionHidden
      columns={columnsOf(people, ofOneBooking)}
      rows={refunds}
      rowKey={({ refundId }) => refundId}
      busy={busy}
      foot={isWhole && refunds.length > 1 ? totalOf(sum) : undefined}
      empty={<EmptyState title="No refunds">None is in this state.</EmptyState>}
    />
  );
}
