import type { CustomerDetail } from "@totetaxi/contracts/staff/customer";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { bookingPath } from "../shell/links.ts";
import { Part } from "../shell/part.tsx";
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

function sumOf(payments: readonly Payment[], part: "capturedCents" | "refundedCents"): number {
  return payments.reduce((sum, payment) => sum + payment[part], 0);
}

export function CustomerPayments({ payments }: { readonly payments: readonly Payment[] }) {
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
            taken: <Price cents={sumOf(payments, "capturedCents")} />,
            back: <Price cents={sumOf(payments, "refundedCents")} />,
          }}
        />
      )}
    </Part>
  );
}
