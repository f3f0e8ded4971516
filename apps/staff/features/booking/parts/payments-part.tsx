import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Badge } from "@totetaxi/ui/badge";
import { Price } from "@totetaxi/ui/price";
import { Part } from "../../shell/part.tsx";
import { Instant } from "../../words/instant.tsx";
import { plainWords } from "../../words/state-words.ts";
import { useDetail } from "../booking-context.ts";
import { DisputeNotice } from "./dispute-notice.tsx";

type Payment = BookingDetail["payments"][number];

function Amount({ name, cents }: { readonly name: string; readonly cents: number }) {
  return (
    <div className="grid">
      <dt className="text-xs text-ink-soft">{name}</dt>
      <dd>
        <Price cents={cents} />
      </dd>
    </div>
  );
}

/** One way this booking was or is to be paid: where it stands, its money, and its name at Stripe. */
function PaymentLine({ payment }: { readonly payment: Payment }) {
  const { status, surplus, failureReason, processedAt, createdAt, stripePaymentIntentId } = payment;
  return (
    <li className="grid gap-2.5 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={status === "succeeded" ? "good" : status === "failed" ? "danger" : "plain"}>
            {plainWords(status)}
          </Badge>
          {surplus && <span className="text-xs">not kept: goes back whole</span>}
        </span>
        <span className="text-xs text-ink-faint">
          <Instant at={processedAt ?? createdAt} />
        </span>
      </div>
      {failureReason && <p className="text-xs text-danger">{plainWords(failureReason)}</p>}
      <dl className="grid grid-cols-3 gap-4 text-sm">
        <Amount name="Asked" cents={payment.amountCents} />
        <Amount name="Taken" cents={payment.capturedCents} />
        <Amount name="Given back" cents={payment.refundedCents} />
      </dl>
      <p className="text-xs text-ink-faint">
        At Stripe: <code className="break-all">{stripePaymentIntentId ?? "nothing yet"}</code>
      </p>
    </li>
  );
}

/** Every payment of the booking, and what banks did about them. */
export function PaymentsPart() {
  const { payments, disputes } = useDetail();
  return (
    <Part title="Payments">
      {disputes.map((dispute) => (
        <DisputeNotice key={dispute.disputeId} dispute={dispute} />
      ))}
      <ul aria-label="Payments" className="grid divide-y divide-line">
        {payments.map((payment) => (
          <PaymentLine key={payment.paymentId} payment={payment} />
        ))}
      </ul>
    </Part>
  );
}
