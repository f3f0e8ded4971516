import type { BookingStatus, MessageKind, PaymentStatus, RefundStatus } from "@totetaxi/db/schema";
import type { Cents } from "@totetaxi/values/cents";

/** Everything that a decision about one booking's money may look at: plain values, read under the booking's lock. */
export type Standing = {
  booking: {
    status: BookingStatus;
    /** The customer or staff took the order back while it could still be paid. */
    cancelAsked: boolean;
    /** It was taken back for another booking by its own guest, who need not be told. */
    replaced: boolean;
    holdOver: boolean;
  };
  payment: {
    status: PaymentStatus;
    /** Money that no booking keeps: it goes back whole. */
    surplus: boolean;
    capturedCents: Cents;
    /** Refunds that are on their way or done. */
    reservedCents: Cents;
    refundedCents: Cents;
    /** The last decline that we know of. Each is told once: the message's key sees to that. */
    lastDecline: string | null;
    /** How many declines we have seen so far. */
    declines: number;
  };
  /** How many ways to pay this booking were ever opened. */
  opened: number;
  /** Another payment of the same booking that could still succeed. */
  openElsewhere: boolean;
  /** Another payment of the same booking whose money is kept. */
  keptElsewhere: boolean;
  /** The day is still ahead and takes this booking; looked at only when it has lost its place. */
  room: boolean;
};

/** `full_refund`: all goes back at once. `credit`: the terms keep it. `disputed`: a bank has it, or may take it. */
export type MoneyOfCancelling = "full_refund" | "credit" | "disputed";

/** What became known or was asked for. */
export type PaymentEvent =
  | {
      /** Stripe was asked, and said this of the payment's intent at some moment, perhaps not the latest. */
      type: "intent";
      said: "open" | "processing" | "succeeded" | "canceled";
      /** Amount, currency and metadata are those of the payment. */
      matches: boolean;
      capturedCents: Cents;
      decline: string | null;
    }
  | { type: "hold_over" }
  | {
      type: "cancel";
      /** What becomes of the money of a paid booking; it depends on days and on banks, not on what stands. */
      terms: MoneyOfCancelling;
      /** A person of the office cancels, and sees to the money that does not go back by itself. */
      seenTo: boolean;
      /** Given up for another booking: only while it is unpaid. */
      replaced: boolean;
    }
  | { type: "pay_again" }
  | { type: "refund"; cents: Cents }
  | {
      type: "refund_said";
      /** `refused`: Stripe did not make it at all. */
      said: "pending" | "succeeded" | "failed" | "refused";
      was: RefundStatus;
      cents: Cents;
    };

/** What has to follow, in the same transaction: rows, and jobs for what is done outside. */
export type Effect =
  | { do: "post"; kind: "payment" | "refund" | "refund_reversal"; cents: Cents }
  | { do: "give_back"; cents: Cents; why: string }
  | { do: "end_intent" }
  | { do: "end_other_intents" }
  | { do: "open_payment" }
  | { do: "send"; message: MessageKind; about: "payment" | "refund" | "decline" | "booking" }
  | {
      do: "tell_staff";
      what: "amount_mismatch" | "surplus_payment" | "refund_failed" | "refund_refused" | "card_testing";
    };

export type Decision = {
  next: Pick<Standing, "booking" | "payment">;
  /** Where the refund of a `refund_said` event stands now. */
  refund?: RefundStatus;
  /** For the history of the booking, when its state moved. */
  why: string;
  effects: readonly Effect[];
};

/** A declined payment is open too: the same intent is paid with the next card. */
export const OPEN_STATUSES = ["pending", "processing", "failed"] as const satisfies readonly PaymentStatus[];
const CAPTURED: readonly PaymentStatus[] = ["succeeded", "partially_refunded", "refunded"];

export function isOpen(status: PaymentStatus): boolean {
  const open: readonly PaymentStatus[] = OPEN_STATUSES;
  return open.includes(status);
}

export function isCaptured(status: PaymentStatus): boolean {
  return CAPTURED.includes(status);
}
