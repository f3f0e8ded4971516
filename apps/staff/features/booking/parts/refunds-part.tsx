import { Price } from "@totetaxi/ui/price";
import { RefundTable } from "../../refunds/refund-table.tsx";
import { Part } from "../../shell/part.tsx";
import { ProposeRefund } from "../acts/propose-refund.tsx";
import { useDetail } from "../booking-context.ts";
import { holdsTheMoney } from "./dispute-words.ts";

/** What was and is to be given back, and what is left. */
export function RefundsPart() {
  const { refunds, payments, disputes, people, leftToRefundCents, may } = useDetail();
  const isPaid = payments.some(({ capturedCents }) => capturedCents > 0);
  return (
    <Part title="Refunds" action={may.refund && <ProposeRefund />}>
      {refunds.length > 0 && <RefundTable refunds={refunds} people={people} ofOneBooking />}
      <p className="text-sm text-ink-soft">
        {isPaid && refunds.length === 0 && "Nothing was given back. "}
        {may.refund ? (
          <>
            <Price cents={leftToRefundCents} /> may still be proposed.
          </>
        ) : disputes.some(holdsTheMoney) ? (
          "Nothing can be given back while the bank has the money."
        ) : isPaid ? (
          "There is nothing left to give back."
        ) : (
          "Nothing was paid."
        )}
      </p>
    </Part>
  );
}
