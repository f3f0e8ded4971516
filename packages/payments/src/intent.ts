import { type Cents, cents } from "@totetaxi/values/cents";
import type Stripe from "stripe";

/**
 * An attempt that failed. Its id is the failed charge's; a check of the card's owner that fails leaves no charge, and is
 * named by the payment method, which is another for every card that is typed. The same stored card that fails its check
 * again is the same decline: Stripe tells no difference.
 */
export type Decline = { id: string; code: string };

/** A PaymentIntent as far as the product cares, as Stripe told it at one moment. */
export type IntentSnapshot = {
  id: string;
  status: "open" | "processing" | "succeeded" | "canceled";
  amountCents: Cents;
  capturedCents: Cents;
  currency: string;
  /** Ours, or null for an intent that somebody made by hand. */
  metadata: { bookingId: string; paymentId: string } | null;
  chargeId: string | null;
  /** The last attempt that was declined, while another card may still be tried. */
  decline: Decline | null;
  /** Stripe's fee; null until Stripe has settled it, which comes after the capture. */
  feeCents: Cents | null;
};

const STATUS: Record<Stripe.PaymentIntent.Status, IntentSnapshot["status"]> = {
  requires_payment_method: "open",
  requires_confirmation: "open",
  requires_action: "open",
  requires_capture: "processing",
  processing: "processing",
  succeeded: "succeeded",
  canceled: "canceled",
};

function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === "string" ? value : (value?.id ?? null);
}

function feeOf(charge: Stripe.Charge | string | null): Cents | null {
  if (charge === null || typeof charge === "string") return null;
  const settled = charge.balance_transaction;
  return settled && typeof settled !== "string" ? cents(settled.fee) : null;
}

function declineOf({ id, last_payment_error: error }: Stripe.PaymentIntent): Decline | null {
  if (!error) return null;
  return {
    id: error.charge ?? error.payment_method?.id ?? id,
    code: error.decline_code ?? error.code ?? "card_declined",
  };
}

/** Reads a PaymentIntent whose `latest_charge.balance_transaction` may or may not be expanded. */
export function intentSnapshot(intent: Stripe.PaymentIntent): IntentSnapshot {
  const { booking_id: bookingId, payment_id: paymentId } = intent.metadata;
  const status = STATUS[intent.status] ?? "processing";
  return {
    id: intent.id,
    status,
    amountCents: cents(intent.amount),
    capturedCents: cents(intent.amount_received),
    currency: intent.currency,
    metadata: bookingId && paymentId ? { bookingId, paymentId } : null,
    chargeId: idOf(intent.latest_charge),
    decline: status === "open" ? declineOf(intent) : null,
    feeCents: feeOf(intent.latest_charge),
  };
}
