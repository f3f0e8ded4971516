import type { Refusal } from "@totetaxi/contracts/refusal";
import { AnswerNotice } from "@totetaxi/ui/answer-notice";
import { Price } from "@totetaxi/ui/price";

/** Why the booking was not made, and what can be done about it. */
export function OrderRefusal({ refusal }: { readonly refusal: Refusal }) {
  const { reason, message, details } = refusal;
  if (reason === "quote_changed") {
    const { quotedTotalCents, totalCents } = details;
    return (
      <AnswerNotice tone="warning" role="alert" title="The price has changed since you saw it.">
        {typeof quotedTotalCents === "number" && typeof totalCents === "number" && (
          <p>
            It was <Price cents={quotedTotalCents} />, and is now <Price cents={totalCents} />. Nothing was
            booked or charged.
          </p>
        )}
        <p>Look at the lines again; “Continue to payment” accepts the new price.</p>
      </AnswerNotice>
    );
  }
  return (
    <AnswerNotice tone="danger" role="alert" title="Your booking was not made.">
      {message}
    </AnswerNotice>
  );
}
