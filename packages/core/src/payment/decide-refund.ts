import type { PaymentStatus } from "@totetaxi/db/schema";
import { add, type Cents, subtract, ZERO } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import { type Of, stay } from "./decision.ts";
import type { Guards } from "./guards.ts";
import type { Decision, Effect, Standing } from "./standing.ts";

/** How much of a capture has gone back decides its name. */
function capturedStatus(captured: Cents, refunded: Cents): PaymentStatus {
  if (refunded === 0) return "succeeded";
  return refunded < captured ? "partially_refunded" : "refunded";
}

/** Money is asked back: reserved at once, so that two wishes never give back more than was taken. */
export function decideRefund(guards: Guards, standing: Standing, event: Of<"refund">): Decision {
  if (!guards.withinCaptured(standing, event.cents)) {
    throw new DomainError("refused", "refund_exceeds_captured", "That is more than is left to give back.");
  }
  const { booking, payment } = standing;
  return {
    next: { booking, payment: { ...payment, reservedCents: add(payment.reservedCents, event.cents) } },
    why: "",
    effects: [{ do: "give_back", cents: event.cents, why: "requested" }],
  };
}

function refundSucceeded(guards: Guards, standing: Standing, event: Of<"refund_said">): Decision {
  const { booking, payment } = standing;
  if (!guards.refundNotCounted(standing, event) || !guards.refundNotFailed(standing, event)) {
    return { ...stay(standing), refund: event.was };
  }
  const refundedCents = add(payment.refundedCents, event.cents);
  const status = capturedStatus(payment.capturedCents, refundedCents);
  const all =
    status === "refunded" &&
    !payment.surplus &&
    (booking.status === "paid" || booking.status === "completed");
  return {
    next: {
      booking: all ? { ...booking, status: "refunded" } : booking,
      payment: { ...payment, status, refundedCents },
    },
    refund: "succeeded",
    why: all ? "everything was given back" : "",
    effects: [
      { do: "post", kind: "refund", cents: event.cents },
      { do: "send", message: "refund_succeeded", about: "refund" },
    ],
  };
}

/** The customer was told that it had gone out. */
const SENT_BACK: readonly Effect[] = [
  { do: "tell_staff", what: "refund_failed" },
  { do: "send", message: "refund_failed", about: "refund" },
];
/** Nothing ever went out: a person finds out why before the customer hears of it. */
const REFUSED: readonly Effect[] = [{ do: "tell_staff", what: "refund_refused" }];

function refundFailed(guards: Guards, standing: Standing, event: Of<"refund_said">): Decision {
  const { booking, payment } = standing;
  if (!guards.refundNotUndone(standing, event)) return { ...stay(standing), refund: event.was };
  const counted = event.was === "succeeded";
  const refundedCents = subtract(payment.refundedCents, counted ? event.cents : ZERO);
  return {
    next: {
      booking,
      payment: {
        ...payment,
        status: capturedStatus(payment.capturedCents, refundedCents),
        reservedCents: subtract(payment.reservedCents, event.cents),
        refundedCents,
      },
    },
    refund: "failed",
    why: "",
    effects: [
      ...(counted ? [{ do: "post", kind: "refund_reversal", cents: event.cents } as const] : []),
      ...(event.said === "refused" ? REFUSED : SENT_BACK),
    ],
  };
}

/** Stripe said where a refund stands. */
export function refundSaid(guards: Guards, standing: Standing, event: Of<"refund_said">): Decision {
  if (event.said === "succeeded") return refundSucceeded(guards, standing, event);
  if (event.said !== "pending") return refundFailed(guards, standing, event);
  const refund = event.was === "succeeded" || event.was === "failed" ? event.was : "submitted";
  return { ...stay(standing), refund };
}
