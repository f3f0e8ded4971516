import type { CustomerDetail } from "@totetaxi/contracts/staff/customer";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { bookingPath } from "../shell/links.ts";
import { Part } from "../shell/part.tsx";
import { firstOf } from "../words/first-of.ts";
import { Instant } from "../words/instant.tsx";
import { plainWords } from "../words/state-words.ts";

type Payment = CustomerDetail["payments"][number];

const COLUMNS: readonly Column<Payment>[] = [
  {
    key: "number",
    head: "Booking",
    isRowHead: true,
    cell: ({ bookingId, number }) => <Link href={bookingPath(bookingId)}>{number}</Link>,
  },
  {
    key: "status",
    head: "Status",
    cell: ({ status, createdAt }) => (
      <>
        {plainWords(status)}
        <span className="block text-xs text-ink-faint">
          <Instant at={createdAt} />
        </span>
      </>
    ),
  },
  {
    key: "taken",
    head: "Taken",
    isNumber: true,
    cell: ({ capturedCents }) => <Price cents={capturedCents} />,
  },
  {
    key: "back",
    head: "Given back",
    isNumber: true,
    cell: ({ refundedCents }) => <Price cents={refundedCents} />,
  },
];

type Props = Pick<CustomerDetail, "payments" | "counts" | "money">;

/** What they paid, the newest first; the sums are of all of it. */
export function CustomerPayments({ payments, counts, money }: Props) {
  return (
    <Part title="Payments">
      {payments.length === 0 ? (
        <p className="text-sm text-ink-soft">None yet.</p>
      ) : (
        <Table
          caption="Taken and given back"
          captionHidden
          columns={COLUMNS}
          rows={payments}
          rowKey={({ bookingId, createdAt }) => `${bookingId} ${createdAt}`}
          foot={{
            taken: <Price cents={money.takenCents} />,
            back: <Price cents={money.givenBackCents} />,
          }}
        />
      )}
      {payments.length < counts.payments && (
        <p className="text-sm text-ink-soft">
          {firstOf(payments.length, counts.payments)} The sums are of all of them.
        </p>
      )}
    </Part>
  );
}
