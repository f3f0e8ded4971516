import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Notice } from "@totetaxi/ui/notice";
import { Price } from "@totetaxi/ui/price";
import { ProposeRefund } from "./acts/propose-refund.tsx";
import { useDetail } from "./booking-context.ts";
import { type Owed, owedByPayment } from "./owed.ts";

type Props = { readonly owed: Owed; readonly payment: BookingDetail["payments"][number] };

function NotArrived({ owed, payment }: Props) {
  const mayPropose = payment.leftToRefundCents > 0;
  return (
    <Notice tone="danger" title="A refund did not reach the customer">
      <p>
        <strong className="text-ink">
          <Price cents={owed.owedCents} />
        </strong>{" "}
        {payment.surplus && "of the payment that was not kept "}
        {owed.wentOut
          ? "came back from the bank and is still owed. The customer was asked to call."
          : "was refused by Stripe and is still owed. The customer has not been told."}
        {mayPropose && " Propose it again, or return it another way."}
      </p>
      {mayPropose && <ProposeRefund again={owed} />}
    </Notice>
  );
}

/** Money that was given back and did not arrive: whatever state the booking is in, its customer is still without it. */
export function OwedNotice() {
  const { refunds, payments } = useDetail();
  return owedByPayment(refunds).map((owed) => {
    const payment = payments.find(({ paymentId }) => paymentId === owed.paymentId);
    return payment && <NotArrived key={owed.paymentId} owed={owed} payment={payment} />;
  });
}
