import { stripeEvents } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { isMissing } from "@totetaxi/payments";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx, TxCtx } from "../context.ts";
import { applyFoundDispute } from "../dispute/apply-dispute.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { applyFoundIntent } from "../payment/apply-found-intent.ts";
import { applyFoundRefund } from "../refund/apply-found-refund.ts";

type Event = typeof stripeEvents.$inferSelect;
type Outcome = "applied" | "foreign" | "ignored";

async function applyToIntent(ctx: Ctx, intentId: string): Promise<Outcome> {
  const intent = await ctx.payments.retrieveIntent(intentId);
  if (intent.metadata === null) return "foreign";
  await applyFoundIntent(ctx, intent);
  return "applied";
}

async function applyOne(ctx: Ctx, event: Event): Promise<Outcome> {
  try {
    if (event.type.startsWith("charge.dispute."))
      return await applyFoundDispute(ctx, await ctx.payments.retrieveDispute(event.objectId));
    if (event.objectId.startsWith("re_"))
      return await applyFoundRefund(ctx, await ctx.payments.retrieveRefund(event.objectId));
    return event.paymentIntentId ? await applyToIntent(ctx, event.paymentIntentId) : "ignored";
  } catch (error) {
    if (isMissing(error)) return "foreign";
    throw error;
  }
}

const eventById = statement((db) =>
  db
    .select()
    .from(stripeEvents)
    .where(eq(stripeEvents.id, sql.placeholder("id")))
    .prepare("stripe_event"),
);

/**
 * Does what an event in the inbox asks for: looks at the object afresh, since an event may be late, double or stale.
 * @throws what keeps it from being applied; the job is then tried again.
 */
export async function applyEvent(ctx: Ctx, eventId: string): Promise<void> {
  const [event] = await eventById(ctx.db, { id: eventId });
  if (event?.status !== "received") return;
  const status = await applyOne(ctx, event);
  await settleEvent(ctx, eventId, status);
}

/** An event that could not be applied however often it was tried: kept, and named for a person. */
export async function buryEvent(ctx: Ctx, eventId: string, reason: string): Promise<void> {
  if (await settleEvent(ctx, eventId, "dead", reason))
    await openWorkItem(ctx, "event_dead", eventId, { reason });
}

/** Somebody wants an event that was given up to be tried again. */
export async function awaitDeadEvent(ctx: TxCtx, eventId: string): Promise<void> {
  await ctx.db
    .update(stripeEvents)
    .set({ status: "received", reason: null, settledAt: null })
    .where(and(eq(stripeEvents.id, eventId), eq(stripeEvents.status, "dead")));
}

/** False when somebody else has settled it meanwhile: nothing is written then. */
async function settleEvent(
  ctx: Ctx,
  eventId: string,
  status: Outcome | "dead",
  reason?: string,
): Promise<boolean> {
  const settled = await ctx.db
    .update(stripeEvents)
    .set({ status, reason: reason ?? null, settledAt: ctx.clock.now() })
    .where(and(eq(stripeEvents.id, eventId), eq(stripeEvents.status, "received")))
    .returning({ id: stripeEvents.id });
  return settled.length > 0;
}
