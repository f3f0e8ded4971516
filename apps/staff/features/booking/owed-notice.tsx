import { Notice } from "@totetaxi/ui/notice";
import { Price } from "@totetaxi/ui/price";
import { ProposeRefund } from "./acts/propose-refund.tsx";
import { useDetail } from "./booking-context.ts";

/** Money that was given back and came back: whatever state the booking is in, its customer is still without it. */
export function OwedNotice() {
  const { refunds, may, leftToRefundCents } = useDetail();
  const owedCents = refunds.reduce((sum, refund) => sum + refund.owedCents, 0);
  if (owedCents === 0) return null;
  return (
    <Notice tone="danger" title="A refund did not reach the customer">
      <p>
        <strong className="text-ink">
          <Price cents={owedCents} />
        </strong>{" "}
        came back from the bank and is still owed. The customer was asked to call.
        {may.refund && " Propose it again, or return it another way."}
      </p>
      {may.refund && <ProposeRefund startCents={Math.min(owedCents, leftToRefundCents)} />}
    </Notice>
  );
}
