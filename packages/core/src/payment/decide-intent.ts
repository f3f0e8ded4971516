import { OFFICE } from "@totetaxi/contracts/office";
import { DomainError } from "@totetaxi/values/domain-error";
import { close } from "./decide-ending.ts";
import { type Of, stay } from "./decision.ts";
import type { Guards } from "./guards.ts";
import type { Decision, Effect, Standing } from "./standing.ts";

/** So many declines in a row are somebody who tries stolen cards: the intent ends, and a person looks. */
const MOST_DECLINES = 8;
const CARD_TESTING: readonly Effect[] = [{ do: "end_intent" }, { do: "tell_staff", what: "card_testing" }];
/** How often a booking may be given a new way to pay; its hold is short, so this is a limit in time too. */
const MOST_WAYS_TO_PAY = 5;

function keep(standing: Standing, event: Of<"intent">): Decision {
  const payment = { ...standing.payment, status: "succeeded" as const, capturedCents: event.capturedCents };
  return {
    next: { booking: { ...standing.booking, status: "paid" }, payment },
    why: standing.booking.status === "expired" ? "paid after the hold ended; the day still had room" : "paid",
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

function stillOpen(guards: Guards, standing: Standing, event: Of<"intent">): Decision {
  const { booking, payment } = standing;
  if (!guards.notEnded(standing)) return stay(standing);
  if (event.said === "processing")
    return { ...stay(standing), next: { booking, payment: { ...payment, status: "processing" } } };
  if (event.decline === null)
    return { ...stay(standing), next: { booking, payment: { ...payment, status: "pending" } } };
  const declines = payment.declines + (event.decline === payment.lastDecline ? 0 : 1);
  const tell = booking.status === "pending" && !booking.cancelAsked && !booking.holdOver;
  return {
    next: { booking, payment: { ...payment, status: "failed", lastDecline: event.decline, declines } },
    why: "",
    effects: [
      ...(tell ? [{ do: "send", message: "payment_failed", about: "decline" } as const] : []),
      ...(declines >= MOST_DECLINES ? CARD_TESTING : []),
    ],
  };
}

/** Stripe said what an intent is: money is kept or given back, an end ends what nothing can pay any more. */
export function decideIntent(guards: Guards, standing: Standing, event: Of<"intent">): Decision {
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
    return close(guards, { ...standing, payment: { ...standing.payment, status: "canceled" } });
  }
  return stillOpen(guards, standing, event);
}

/** Another way to pay, where the booking may still be paid, no way is open, and not too many have been. */
export function payAgain(guards: Guards, standing: Standing): Decision {
  if (!guards.payable(standing)) {
    throw new DomainError("refused", "not_payable", "This booking can no longer be paid. Please book again.");
  }
  if (!guards.noWayToPay(standing)) return stay(standing);
  if (standing.opened >= MOST_WAYS_TO_PAY) {
    throw new DomainError(
      "refused",
      "too_many_payments",
      `This booking cannot be paid here any more. Please call us at ${OFFICE.phone} and we will see to it.`,
    );
  }
  return { ...stay(standing), effects: [{ do: "open_payment" }] };
}
