import { type Cents, subtract } from "@totetaxi/values/cents";
import type { Of } from "./decision.ts";
import { isCaptured, isOpen, type Standing } from "./standing.ts";

/**
 * The conditions that keep money safe, each under its own name, so that a test can take any one away and see the
 * exploration of all interleavings fail.
 */
export const GUARDS = {
  /** One capture is written down once, however often Stripe is asked. */
  notYetCaptured: ({ payment }: Standing) => !isCaptured(payment.status),
  /** An ended intent stays ended: an older answer that arrives late opens nothing. */
  notEnded: ({ payment }: Standing) => payment.status !== "canceled",
  /** What Stripe took is what the booking costs, under our own ids. */
  matches: (_: Standing, event: Of<"intent">) => event.matches,
  /** One payment is kept for a booking, and no more. */
  nothingKept: ({ booking, keptElsewhere }: Standing) =>
    !keptElsewhere && (booking.status === "pending" || booking.status === "expired"),
  /** Nobody took the order back. */
  stillWanted: ({ booking }: Standing) => !booking.cancelAsked && booking.status !== "cancelled",
  /** A booking that lost its place is kept only where there is another. */
  hasRoom: ({ booking, room }: Standing) => booking.status !== "expired" || room,
  /** A place is given back only when no intent of the booking can succeed any more. */
  nothingOpen: ({ payment, openElsewhere }: Standing) => !isOpen(payment.status) && !openElsewhere,
  /** A paid booking gives its place back only when no second intent of it could still charge. */
  nothingOpenElsewhere: ({ openElsewhere }: Standing) => !openElsewhere,
  /** A running hold is kept, whatever becomes of one intent. */
  holdIsOver: ({ booking }: Standing) => booking.holdOver,
  /** Never two open ways to pay one booking. */
  noWayToPay: ({ payment, openElsewhere }: Standing) => !isOpen(payment.status) && !openElsewhere,
  /** Nothing is paid for that is already paid, over or taken back. */
  payable: ({ booking }: Standing) =>
    booking.status === "pending" && !booking.cancelAsked && !booking.holdOver,
  /** Never more back than was taken. */
  withinCaptured: ({ payment }: Standing, cents: Cents) =>
    isCaptured(payment.status) &&
    cents > 0 &&
    cents <= subtract(payment.capturedCents, payment.reservedCents),
  /** One refund is counted once. */
  refundNotCounted: (_: Standing, event: Of<"refund_said">) => event.was !== "succeeded",
  /** A refund that failed stays failed: an older answer that arrives late gives nothing back. */
  refundNotFailed: (_: Standing, event: Of<"refund_said">) =>
    event.was !== "failed" && event.was !== "denied",
  /** A failed refund is undone once. */
  refundNotUndone: (_: Standing, event: Of<"refund_said">) =>
    event.was !== "failed" && event.was !== "denied",
};

export type Guards = typeof GUARDS;
