import { stripeEvents } from "@totetaxi/db/schema";
import { isMissing } from "@totetaxi/payments";
import { isId } from "@totetaxi/values/id";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { applyFound } from "../payment/reconcile.ts";
import { applyRefund } from "../refund/apply-refund.ts";

type Event = typeof stripeEvents.$inferSelect;
type Outcome = "applied" | "foreign" | "ignored";

async function applyToIntent(ctx: Ctx, intentId: string): Promise<Outcome> {
  const intent = await ctx.payments.retrieveIntent(intentId);
  if (intent.metadata === null) return "foreign";
  await applyFound(ctx, intent);
  return "applied";
}

/** A refund without our id was made by hand at Stripe: on a payment of ours a person has to enter it here. */
async function applyToRefund(ctx: Ctx, stripeRefundId: string): Promise<Outcome> {
  const refund = await ctx.payments.retrieveRefund(stripeRefundId);
  if (refund.refundId && isId("ref", refund.refundId)) {
    await applyRefund(ctx, refund.refundId, refund);
    return "applied";
  }
  const intent = refund.paymentIntentId ? await ctx.payments.retrieveIntent(refund.paymentIntentId) : null;
  if (!intent?.metadata) return "foreign";
  await openWorkItem(ctx, "unknown_refund", refund.id, { bookingId: intent.metadata.bookingId });
  return "applied";
}

async function applyOne(ctx: Ctx, event: Event): Promise<Outcome> {
  try {
    if (event.objectId.startsWith("re_")) return await applyToRefund(ctx, event.objectId);
    return event.paymentIntentId ? await applyToIntent(ctx, event.paymentIntentId) : "ignored";
  } catch (error) {
    if (isMissing(error)) return "foreign";
    throw error;
  }
}

/**
 * Does what an event in the inbox asks for: looks at the object afresh, since an event may be late, double or stale.
 * @throws what keeps it from being applied; the job is then tried again.
 */
export async function applyEvent(ctx: Ctx, eventId: string): Promise<void> {
  const [event] = await ctx.db.select().from(stripeEvents).where(eq(stripeEvents.id, eventId));
  if (event?.status !== "received") return;
  const status = await applyOne(ctx, event);
  await settleEvent(ctx, eventId, status);
}

/** An event that could not be applied however often it was tried: kept, and named for a person. */
export async function buryEvent(ctx: Ctx, eventId: string, reason: string): Promise<void> {
  await settleEvent(ctx, eventId, "dead", reason.slice(0, 200));
}

async function settleEvent(
  ctx: Ctx,
  eventId: string,
  status: Outcome | "dead",
  reason?: string,
): Promise<void> {
  await ctx.db
    .update(stripeEvents)
    .set({ status, reason: reason ?? null, settledAt: ctx.clock.now() })
    .where(and(eq(stripeEvents.id, eventId), eq(stripeEvents.status, "received")));
}
