import { payments } from "@totetaxi/db/schema";
import type { IntentSnapshot } from "@totetaxi/payments";
import { isId, newId, type PaymentId } from "@totetaxi/values/id";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx, TxCtx } from "../context.ts";
import { post } from "../ledger/post.ts";
import { inTransaction } from "../transaction.ts";
import { loadCase, type PaymentRow } from "./load-case.ts";
import { settle } from "./settle.ts";
import { isCaptured, type PaymentEvent } from "./standing.ts";

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

/** Stripe settles its fee after the capture; it is written down when it is known, once. */
async function keepFee(ctx: TxCtx, payment: PaymentRow, intent: IntentSnapshot): Promise<void> {
  if (intent.feeCents === null || payment.feeCents !== null || intent.status !== "succeeded") return;
  const kept = await ctx.db
    .update(payments)
    .set({ feeCents: intent.feeCents })
    .where(and(eq(payments.id, payment.id), isNull(payments.feeCents)))
    .returning({ surplus: payments.surplus });
  if (kept.length === 0 || intent.feeCents === 0) return;
  await post(ctx, {
    kind: "fee",
    sourceId: payment.id,
    bookingId: payment.bookingId,
    amountCents: intent.feeCents,
    surplus: kept[0]?.surplus ?? false,
  });
}

/** Writes an answer of Stripe's about one payment. The answer may be old: the decision copes. */
export async function applyIntent(
  ctx: Ctx | TxCtx,
  payment: PaymentRow,
  intent: IntentSnapshot,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await settle(ctx, {
      bookingId: payment.bookingId,
      paymentId: payment.id,
      event: eventOf(intent, payment),
      about: { declineId: intent.decline?.chargeId },
      facts: {
        ...(intent.chargeId ? { stripeChargeId: intent.chargeId } : {}),
        ...(intent.decline ? { failureReason: intent.decline.code } : {}),
      },
    });
    await keepFee(ctx, payment, intent);
  });
}

/**
 * Asks Stripe what has become of a payment and writes it down. The webhook's job, the browser's confirm and the
 * reconciler all end here, and it may run any number of times.
 * @throws DomainError `payments_unavailable`.
 */
export async function applyPayment(ctx: Ctx, paymentId: PaymentId): Promise<void> {
  const [payment] = await ctx.db.select().from(payments).where(eq(payments.id, paymentId));
  if (!payment?.stripePaymentIntentId) return;
  if (payment.status === "canceled" || (isCaptured(payment.status) && payment.feeCents !== null)) return;
  await applyIntent(ctx, payment, await ctx.payments.retrieveIntent(payment.stripePaymentIntentId));
}

/**
 * An intent that carries our metadata but that no payment row points to: its answer was lost, or somebody made it by
 * hand. An open one is ended, since nobody can need it; one that took money gets a row and the same decision.
 */
export async function adoptIntent(ctx: Ctx, intent: IntentSnapshot): Promise<void> {
  const { bookingId } = intent.metadata ?? {};
  if (!bookingId || !isId("bkg", bookingId)) return;
  if (intent.status === "open") await ctx.payments.cancelIntent(intent.id);
  if (intent.status !== "succeeded") return;
  await inTransaction(ctx, async (ctx) => {
    const { booking } = await loadCase(ctx, bookingId);
    const now = ctx.clock.now();
    // Adopted under the booking's lock as an ended payment: it never counts as a way to pay.
    const [adopted] = await ctx.db
      .insert(payments)
      .values({
        id: newId("pay", now),
        bookingId,
        status: "canceled",
        amountCents: booking.totalCents,
        stripePaymentIntentId: intent.id,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: payments.stripePaymentIntentId })
      .returning();
    if (adopted) await applyIntent(ctx, adopted, intent);
  });
}

/** The payment that an intent belongs to, by Stripe's id, or by our metadata while the id is not yet written. */
export async function paymentOf(ctx: Ctx, intent: IntentSnapshot): Promise<PaymentRow | undefined> {
  const [known] = await ctx.db.select().from(payments).where(eq(payments.stripePaymentIntentId, intent.id));
  if (known || !intent.metadata || !isId("pay", intent.metadata.paymentId)) return known;
  const [unwritten] = await ctx.db
    .update(payments)
    .set({ stripePaymentIntentId: intent.id, updatedAt: ctx.clock.now() })
    .where(
      and(
        eq(payments.id, intent.metadata.paymentId),
        isNull(payments.stripePaymentIntentId),
        sql`${payments.bookingId} = ${intent.metadata.bookingId}`,
      ),
    )
    .returning();
  return unwritten;
}
