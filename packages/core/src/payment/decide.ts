import type { PaymentStatus } from "@totetaxi/db/schema";
import { add, type Cents, subtract, ZERO } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import { PHONE } from "../office.ts";
import { GUARDS, type Guards } from "./guards.ts";
import type { Decision, Effect, PaymentEvent, Standing } from "./standing.ts";

type Of<T extends PaymentEvent["type"]> = Extract<PaymentEvent, { type: T }>;

function stay({ booking, payment }: Standing): Decision {
  return { next: { booking, payment }, why: "", effects: [] };
}

const CANCEL_BY_PHONE = `This booking can be turned into credit. Please call us at ${PHONE} and we will see to it.`;

/** How much of a capture has gone back decides its name. */
function capturedStatus(captured: Cents, refunded: Cents): PaymentStatus {
  if (refunded === 0) return "succeeded";
  return refunded < captured ? "partially_refunded" : "refunded";
}

/**
 * The payment part of the domain: what stands, and what happened, give what stands next and what must follow.
 * Pure, total, and the only place where these things are decided: webhook, browser, reconciler and staff all end here.
 * @throws DomainError `refund_exceeds_captured`, `not_payable`, `not_cancellable`, `cancel_by_phone`, `payment_in_progress`: asked for by a person, and refused.
 */
export function makeDecide(guards: Guards) {
  function keep(standing: Standing, event: Of<"intent">): Decision {
    const payment = { ...standing.payment, status: "succeeded" as const, capturedCents: event.capturedCents };
    return {
      next: { booking: { ...standing.booking, status: "paid" }, payment },
      why:
        standing.booking.status === "expired" ? "paid after the hold ended; the day still had room" : "paid",
      effects: [
        { do: "post", kind: "payment", cents: event.capturedCents },
        { do: "send", message: "booking_confirmation", about: "booking" },
        ...(standing.openElsewhere ? [{ do: "end_other_intents" } as const] : []),
      ],
    };
  }

  /** Money came that this booking cannot keep: all of it goes back at once, and it is said. */
  function giveBack(standing: Standing, event: Of<"intent">): Decision {
    const { booking } = standing;
    const mismatch = !event.matches;
    const takenBack = booking.status === "pending" && booking.cancelAsked && !standing.openElsewhere;
    return {
      next: {
        booking: takenBack ? { ...booking, status: "cancelled" } : booking,
        payment: {
          ...standing.payment,
          status: "succeeded",
          surplus: true,
          capturedCents: event.capturedCents,
          reservedCents: event.capturedCents,
        },
      },
      why: takenBack ? "cancelled while it was being paid" : "",
      effects: [
        { do: "post", kind: "payment", cents: event.capturedCents },
        {
          do: "give_back",
          cents: event.capturedCents,
          why: mismatch ? "amount_mismatch" : "surplus_payment",
        },
        { do: "tell_staff", what: mismatch ? "amount_mismatch" : "surplus_payment" },
        { do: "send", message: "late_payment_refunded", about: "payment" },
      ],
    };
  }

  /** What becomes of a booking once an intent of it has ended without money. */
  function close(standing: Standing, effects: readonly Effect[] = []): Decision {
    const { booking, payment } = standing;
    if (booking.status !== "pending" || !guards.nothingOpen(standing)) return { ...stay(standing), effects };
    if (booking.cancelAsked) {
      return {
        next: { booking: { ...booking, status: "cancelled" }, payment },
        why: "cancelled before it was paid",
        effects: [...effects, { do: "send", message: "booking_cancelled", about: "booking" }],
      };
    }
    if (!guards.holdIsOver(standing)) return { ...stay(standing), effects };
    return {
      next: { booking: { ...booking, status: "expired" }, payment },
      why: "the hold ended unpaid",
      effects,
    };
  }

  function stillOpen(standing: Standing, event: Of<"intent">): Decision {
    const { booking, payment } = standing;
    if (!guards.notEnded(standing)) return stay(standing);
    if (event.said === "processing")
      return { ...stay(standing), next: { booking, payment: { ...payment, status: "processing" } } };
    if (event.decline === null)
      return { ...stay(standing), next: { booking, payment: { ...payment, status: "pending" } } };
    const tell = booking.status === "pending" && !booking.cancelAsked && !booking.holdOver;
    return {
      next: { booking, payment: { ...payment, status: "failed", lastDecline: event.decline } },
      why: "",
      effects: tell ? [{ do: "send", message: "payment_failed", about: "decline" }] : [],
    };
  }

  function intent(standing: Standing, event: Of<"intent">): Decision {
    if (!guards.notYetCaptured(standing)) return stay(standing);
    if (event.said === "succeeded") {
      const kept =
        guards.matches(standing, event) &&
        guards.nothingKept(standing) &&
        guards.stillWanted(standing) &&
        guards.hasRoom(standing);
      return kept ? keep(standing, event) : giveBack(standing, event);
    }
    if (event.said === "canceled") {
      return close({ ...standing, payment: { ...standing.payment, status: "canceled" } });
    }
    return stillOpen(standing, event);
  }

  function holdOver(standing: Standing): Decision {
    if (standing.booking.status !== "pending" || !guards.holdIsOver(standing)) return stay(standing);
    return guards.nothingOpen(standing)
      ? close(standing)
      : { ...stay(standing), effects: [{ do: "end_intent" }] };
  }

  function cancel(standing: Standing, event: Of<"cancel">): Decision {
    const { booking, payment } = standing;
    if (booking.status === "pending") {
      const asked = { ...standing, booking: { ...booking, cancelAsked: true } };
      return guards.nothingOpen(asked) ? close(asked) : { ...stay(asked), effects: [{ do: "end_intent" }] };
    }
    if (booking.status === "cancelled") return stay(standing);
    if (booking.status !== "paid") {
      throw new DomainError("refused", "not_cancellable", "This booking can no longer be cancelled.");
    }
    if (!guards.nothingOpenElsewhere(standing)) {
      throw new DomainError(
        "conflict",
        "payment_in_progress",
        "A payment is still being closed. Please try again in a minute.",
      );
    }
    if (event.terms === "credit") {
      throw new DomainError("refused", "cancel_by_phone", CANCEL_BY_PHONE);
    }
    const left = subtract(payment.capturedCents, payment.reservedCents);
    return {
      next: {
        booking: { ...booking, status: "cancelled" },
        payment: { ...payment, reservedCents: payment.capturedCents },
      },
      why: "cancelled and given back",
      effects: [
        ...(left > 0 ? [{ do: "give_back", cents: left, why: "booking_cancelled" } as const] : []),
        { do: "send", message: "booking_cancelled", about: "booking" },
      ],
    };
  }

  function payAgain(standing: Standing): Decision {
    if (!guards.payable(standing)) {
      throw new DomainError(
        "refused",
        "not_payable",
        "This booking can no longer be paid. Please book again.",
      );
    }
    return guards.noWayToPay(standing)
      ? { ...stay(standing), effects: [{ do: "open_payment" }] }
      : stay(standing);
  }

  function refund(standing: Standing, event: Of<"refund">): Decision {
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

  function refundSucceeded(standing: Standing, event: Of<"refund_said">): Decision {
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

  function refundFailed(standing: Standing, event: Of<"refund_said">): Decision {
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
        { do: "tell_staff", what: "refund_failed" },
        { do: "send", message: "refund_failed", about: "refund" },
      ],
    };
  }

  function refundSaid(standing: Standing, event: Of<"refund_said">): Decision {
    if (event.said === "succeeded") return refundSucceeded(standing, event);
    if (event.said === "failed") return refundFailed(standing, event);
    const refund = event.was === "succeeded" || event.was === "failed" ? event.was : "submitted";
    return { ...stay(standing), refund };
  }

  return function decide(standing: Standing, event: PaymentEvent): Decision {
    switch (event.type) {
      case "intent":
        return intent(standing, event);
      case "hold_over":
        return holdOver(standing);
      case "cancel":
        return cancel(standing, event);
      case "pay_again":
        return payAgain(standing);
      case "refund":
        return refund(standing, event);
      case "refund_said":
        return refundSaid(standing, event);
    }
  };
}

/** The decider that production runs. */
export const decide = makeDecide(GUARDS);
export type Decide = typeof decide;
