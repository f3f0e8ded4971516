import { payments } from "@totetaxi/db/schema";
import type { IntentSnapshot } from "@totetaxi/payments";
import { and, eq, isNull } from "drizzle-orm";
import type { Ctx, TxCtx } from "../context.ts";
import { post } from "../ledger/post.ts";
import { inTransaction } from "../transaction.ts";
import type { PaymentRow } from "./load-case.ts";
import { type Settling, settle } from "./settle.ts";
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
    decline: intent.decline?.chargeId ?? null,
  };
}

/** Stripe settles its fee after the capture. */
function tellsFee(intent: IntentSnapshot, payment: PaymentRow): boolean {
  return intent.feeCents !== null && payment.feeCents === null && intent.status === "succeeded";
}

/** The fee is written down when it is known, once. */
async function keepFee(ctx: TxCtx, payment: PaymentRow, { feeCents }: IntentSnapshot): Promise<void> {
  const kept = await ctx.db
    .update(payments)
    .set({ feeCents })
    .where(and(eq(payments.id, payment.id), isNull(payments.feeCents)))
    .returning({ surplus: payments.surplus });
  if (kept.length === 0 || !feeCents) return;
  await post(ctx, {
    kind: "fee",
    sourceId: payment.id,
    bookingId: payment.bookingId,
    amountCents: feeCents,
    surplus: kept[0]?.surplus ?? false,
  });
}

/** Writes an answer of Stripe's about one payment. The answer may be old: the decision copes. */
export async function applyIntent(
  ctx: Ctx | TxCtx,
  payment: PaymentRow,
  intent: IntentSnapshot,
): Promise<void> {
  const settling: Settling = {
    bookingId: payment.bookingId,
    paymentId: payment.id,
    event: eventOf(intent, payment),
    about: { declineId: intent.decline?.chargeId },
    facts: {
      ...(intent.chargeId ? { stripeChargeId: intent.chargeId } : {}),
      ...(intent.decline ? { failureReason: intent.decline.code } : {}),
    },
  };
  if (!tellsFee(intent, payment)) {
    await settle(ctx, settling);
    return;
  }
  await inTransaction(ctx, async (ctx) => {
    await settle(ctx, settling);
    await keepFee(ctx, payment, intent);
  });
}
