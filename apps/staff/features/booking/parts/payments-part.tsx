import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Badge } from "@totetaxi/ui/badge";
import { Price } from "@totetaxi/ui/price";
import { type Column, Table } from "@totetaxi/ui/table";
import { Part } from "../../shell/part.tsx";
import { Instant } from "../../words/instant.tsx";
import { plainWords } from "../../words/state-words.ts";
import { useDetail } from "../booking-context.ts";

type Payment = BookingDetail["payments"][number];

const COLUMNS: readonly Column<Payment>[] = [
  {
    key: "at",
    head: "Made",
    isRowHead: true,
    cell: ({ processedAt, createdAt }) => <Instant at={processedAt ?? createdAt} />,
  },
  {
    key: "status",
    head: "Status",
    cell: ({ status, surplus, failureReason }) => (
      <>
        <Badge tone={status === "succeeded" ? "good" : status === "failed" ? "danger" : "plain"}>
          {plainWords(status)}
        </Badge>
        {surplus && <span className="ml-2 text-xs">not kept: goes back whole</span>}
        {failureReason && <span className="block text-xs text-danger">{plainWords(failureReason)}</span>}
      </>
    ),
  },
  { key: "amount", head: "Asked", isNumber: true, cell: ({ amountCents }) => <Price cents={amountCents} /> },
  {
    key: "captured",
    head: "Taken",
    isNumber: true,
    cell: ({ capturedCents }) => <Price cents={capturedCents} />,
  },
  {
    key: "refunded",
    head: "Given back",
    isNumber: true,
    cell: ({ refundedCents }) => <Price cents={refundedCents} />,
  },
  {
    key: "stripe",
    head: "At Stripe",
    cell: ({ stripePaymentIntentId }) => <code className="text-xs">{stripePaymentIntentId ?? "none"}</code>,
  },
];

export function PaymentsPart() {
  const { payments } = useDetail();
  return (
    <Part title="Payments">
      <Table
        caption="Payments"
        captionHidden
        columns={COLUMNS}
        rows={payments}
        rowKey={({ paymentId }) => paymentId}
      />
    </Part>
  );
}
