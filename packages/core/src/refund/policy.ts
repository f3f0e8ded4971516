import type { Actor } from "../context.ts";

/** Above this, whoever asked for a refund is not who approves it. */
export const OWN_REFUND_LIMIT_CENTS = 50_000;

type Asked = { requestedBy: string; amountCents: number };

/** Four eyes: an admin approves anybody's refund; of their own, all that they approve of one payment, up to the limit. */
export function breaksFourEyes(actor: Actor, { requestedBy, amountCents }: Asked): boolean {
  return actor.kind === "staff" && requestedBy === actor.staffId && amountCents > OWN_REFUND_LIMIT_CENTS;
}

export function mayApprove(actor: Actor, refund: Asked & { status: string }): boolean {
  return (
    actor.kind === "staff" &&
    actor.role === "admin" &&
    refund.status === "requested" &&
    !breaksFourEyes(actor, refund)
  );
}

/** A proposal is its proposer's to take back, until somebody has decided. */
export function mayWithdraw(actor: Actor, refund: Asked & { status: string }): boolean {
  return actor.kind === "staff" && refund.status === "requested" && refund.requestedBy === actor.staffId;
}
