import { OFFICE } from "@totetaxi/contracts/office";
import { subtract } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import { type Of, stay } from "./decision.ts";
import type { Guards } from "./guards.ts";
import type { Decision, MoneyOfCancelling, Standing } from "./standing.ts";

type Kept = Exclude<MoneyOfCancelling, "full_refund">;

const CANCEL_BY_PHONE: Readonly<Record<Kept, string>> = {
  credit: `This booking can be turned into credit. Please call us at ${OFFICE.phone} and we will see to it.`,
  disputed: `Your bank has taken this payment back, or may. Please call us at ${OFFICE.phone} and we will see to it.`,
};

/** Why a booking that was paid is cancelled and nothing goes back. */
export const KEPT: Readonly<Record<Kept, string>> = {
  credit: "cancelled, the money kept as credit",
  disputed: "cancelled, the money left to the bank’s decision",
};

/** What becomes of a booking once an intent of it has ended without money. */
export function close(guards: Guards, standing: Standing): Decision {
  const { booking, payment } = standing;
  if (booking.status !== "pending" || !guards.nothingOpen(standing)) return stay(standing);
  if (booking.cancelAsked) {
    return {
      next: { booking: { ...booking, status: "cancelled" }, payment },
      why: booking.replaced ? "given up for another booking" : "cancelled before it was paid",
      effects: booking.replaced ? [] : [{ do: "send", message: "booking_cancelled", about: "booking" }],
    };
  }
  if (!guards.holdIsOver(standing)) return stay(standing);
  return {
    next: { booking: { ...booking, status: "expired" }, payment },
    why: "the hold ended unpaid",
    effects: [],
  };
}

/** The time for which the place was kept is over: Stripe is asked to end what can still be paid, or the booking ends. */
export function holdOver(guards: Guards, standing: Standing): Decision {
  if (standing.booking.status !== "pending" || !guards.holdIsOver(standing)) return stay(standing);
  return guards.nothingOpen(standing)
    ? close(guards, standing)
    : { ...stay(standing), effects: [{ do: "end_intent" }] };
}

/** Somebody takes the booking back: unpaid it ends, paid it gives back what the terms give. */
export function cancel(guards: Guards, standing: Standing, event: Of<"cancel">): Decision {
  const { booking, payment } = standing;
  if (booking.status === "pending") {
    // The first wish stands: what a person asked for by name is told, whatever the wizard did after it.
    const replaced = booking.cancelAsked ? booking.replaced : event.replaced;
    const asked = { ...standing, booking: { ...booking, cancelAsked: true, replaced } };
    return guards.nothingOpen(asked)
      ? close(guards, asked)
      : { ...stay(asked), effects: [{ do: "end_intent" }] };
  }
  if (booking.status === "cancelled") return stay(standing);
  if (event.replaced && (booking.status === "paid" || booking.status === "completed")) {
    throw new DomainError("conflict", "already_paid", "This booking is already paid.");
  }
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
  if (event.terms !== "full_refund") {
    if (!event.seenTo) throw new DomainError("refused", "cancel_by_phone", CANCEL_BY_PHONE[event.terms]);
    return {
      next: { booking: { ...booking, status: "cancelled" }, payment },
      why: KEPT[event.terms],
      effects: [{ do: "send", message: "booking_cancelled", about: "booking" }],
    };
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
