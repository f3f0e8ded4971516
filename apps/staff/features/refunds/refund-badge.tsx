import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { Badge } from "@totetaxi/ui/badge";
import { classNames } from "@totetaxi/ui/class-names";
import { failureWords, owedWords, refundWords } from "./refund-words.ts";

const TONES = {
  requested: "accent",
  approved: "accent",
  submitted: "accent",
  succeeded: "good",
  failed: "danger",
  denied: "plain",
} as const;

/** Where a refund stands; of one that failed why, and whether its money is still owed. */
export function RefundBadge({ refund }: { readonly refund: RefundView }) {
  const { status, failureReason, owedCents } = refund;
  const owed = owedWords(refund);
  return (
    <div className="grid justify-items-start gap-1 whitespace-normal">
      <Badge tone={TONES[status]}>{refundWords(refund)}</Badge>
      {failureReason && <span className="text-xs text-ink-soft">{failureWords(failureReason)}</span>}
      {owed && (
        <span className={classNames("text-xs", owedCents > 0 ? "font-medium text-danger" : "text-ink-soft")}>
          {owed}
        </span>
      )}
    </div>
  );
}
