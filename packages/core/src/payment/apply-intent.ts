import type { IntentSnapshot } from "@totetaxi/payments";
import type { Ctx, TxCtx } from "../context.ts";
import type { PaymentRow } from "./load-case.ts";
import { settle } from "./settle.ts";
import type { PaymentEvent } from "./standing.ts";

/** Amount, currency and metadata as we gave them: anything else was changed by somebody else. */
function matches(intent: IntentSnapshot, payment: PaymentRow): boolean {
  const amount = intent.status === "succeeded" ? intent.capturedCents : intent.amountCents;
  return (
    amount === payment.amountCents &&
    intent.currency === payment.currency &&
    intent.metadata?.bookingId === payment.bookingId
  );
}

function eventOf(intent: IntentSnapshot, payment: PaymentRow): PaymentEvent {
  return {
    type: "intent",
    said: intent.status,
    matches: matches(intent, payment),
    capturedCents: intent.capturedCents,
    decline: intent.decline?.id ?? null,
  };
}

/** Writes an answer of Stripe's about one payment. The answer may be old: the decision copes. */
export async function applyIntent(
  ctx: Ctx | TxCtx,
  payment: PaymentRow,
  intent: IntentSnapshot,
): Promise<void> {
  await settle(ctx, {
    bookingId: payment.bookingId,
    paymentId: payment.id,
    event: eventOf(intent, payment),
    about: { declineId: intent.decline?.id },
    facts: {
      ...(intent.chargeId ? { stripeChargeId: intent.chargeId } : {}),
      ...(intent.decline ? { failureReason: intent.decline.code } : {}),
      ...(intent.status === "succeeded" ? { feeCents: intent.feeCents } : {}),
    },
  });
}
