import { stripeEvents } from "@totetaxi/db/schema";
import { partOf, runTogether } from "@totetaxi/db/statement";
import type { StripeNotice } from "@totetaxi/payments";
import type { Ctx } from "../context.ts";
import { retrying } from "../transaction.ts";
import { HANDLED_EVENTS } from "./handled.ts";

const STORED_EVENT = "stored event";

function ignoredBecause(ctx: Ctx, notice: StripeNotice): string | undefined {
  if (notice.livemode !== (ctx.payments.mode === "live")) return "livemode";
  if (!HANDLED_EVENTS.includes(notice.type)) return "type";
  return notice.objectId ? undefined : "no object";
}

/**
 * Puts a verified event into the inbox with its job, once however often Stripe delivers it: one statement, which is a
 * transaction by itself.
 * @returns whether it was new.
 */
export async function receiveEvent(ctx: Ctx, notice: StripeNotice): Promise<boolean> {
  const ignored = ignoredBecause(ctx, notice);
  const now = ctx.clock.now();
  const storing = ctx.db
    .insert(stripeEvents)
    .values({
      ...notice,
      status: ignored ? "ignored" : "received",
      reason: ignored ?? null,
      receivedAt: now,
      settledAt: ignored ? now : null,
    })
    .onConflictDoNothing()
    .returning({ id: stripeEvents.id });
  const parts = [partOf(STORED_EVENT, storing)];
  if (!ignored) parts.push(await ctx.jobs.writing("apply-stripe-event", { eventId: "id" }, STORED_EVENT));
  const { [STORED_EVENT]: stored } = await retrying(() => runTogether(ctx.db, parts));
  if (!stored) return false;
  if (!ignored) ctx.jobs.written("apply-stripe-event");
  return true;
}
