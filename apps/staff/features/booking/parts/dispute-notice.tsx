import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Notice } from "@totetaxi/ui/notice";
import { Price } from "@totetaxi/ui/price";
import { Instant } from "../../words/instant.tsx";
import { plainWords } from "../../words/state-words.ts";
import { disputeWords, holdsTheMoney, isUndecided } from "./dispute-words.ts";

/** What a bank did about a payment of the booking, what that costs, and until when it can be answered. */
export function DisputeNotice({ dispute }: { readonly dispute: BookingDetail["disputes"][number] }) {
  const { disputeId, amountCents, feeCents, reason, answerBy } = dispute;
  return (
    <Notice tone={holdsTheMoney(dispute) ? "danger" : "plain"} title={disputeWords(dispute)}>
      <p>
        {plainWords(reason)}: <Price cents={amountCents} />
        {feeCents > 0 && (
          <>
            , and <Price cents={feeCents} /> that Stripe keeps
          </>
        )}
        .
      </p>
      {isUndecided(dispute) && answerBy && (
        <p>
          Answer it at Stripe by <Instant at={answerBy} />.
        </p>
      )}
      <p className="text-xs">
        At Stripe: <code className="break-all">{disputeId}</code>
      </p>
    </Notice>
  );
}
