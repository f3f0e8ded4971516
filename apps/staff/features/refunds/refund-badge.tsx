import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { Badge } from "@totetaxi/ui/badge";
import { plainWords } from "../words/state-words.ts";
import { refundWords } from "./refund-words.ts";

const TONES = {
  requested: "accent",
  approved: "accent",
  submitted: "accent",
  succeeded: "good",
  failed: "danger",
  denied: "plain",
} as const;

export function RefundBadge({ refund }: { readonly refund: RefundView }) {
  return (
    <>
      <Badge tone={TONES[refund.status]}>{refundWords(refund)}</Badge>
      {refund.failureReason && (
        <span className="mt-1 block text-xs text-danger">{plainWords(refund.failureReason)}</span>
      )}
    </>
  );
}
