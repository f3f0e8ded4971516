import type { RefundView } from "@totetaxi/contracts/staff/refund";
import type { refunds } from "@totetaxi/db/schema";
import { formatBookingNumber } from "../booking/number.ts";
import type { Actor } from "../context.ts";
import type { owedOfFailed } from "./owed.ts";
import { mayApprove, mayWithdraw } from "./policy.ts";

type RefundRow = typeof refunds.$inferSelect;

/** A refund as the office sees it; `owed` is of all failed ones, where there may be one. */
export function refundView(
  actor: Actor,
  refund: RefundRow,
  bookingNumber: number,
  owed: ReturnType<typeof owedOfFailed> = new Map(),
): RefundView {
  return {
    refundId: refund.id,
    bookingId: refund.bookingId,
    paymentId: refund.paymentId,
    number: formatBookingNumber(bookingNumber),
    amountCents: refund.amountCents,
    status: refund.status,
    because: refund.reason,
    requestedBy: refund.requestedBy,
    approvedBy: refund.approvedBy,
    deniedBy: refund.deniedBy,
    deniedBecause: refund.deniedBecause,
    failureReason: refund.failureReason,
    owedCents: owed.get(refund.id) ?? 0,
    mayApprove: mayApprove(actor, refund),
    mayWithdraw: mayWithdraw(actor, refund),
    createdAt: refund.createdAt.toISOString(),
    updatedAt: refund.updatedAt.toISOString(),
  };
}
