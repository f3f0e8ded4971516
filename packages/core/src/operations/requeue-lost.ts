import { messages, stripeEvents } from "@totetaxi/db/schema";
import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";

const MOST = 500;

/**
 * Gives every event and every message that has waited for minutes a job again: whatever became of the first one, nothing
 * that is owed dies unseen. A job that still waits or runs is not doubled.
 */
export async function requeueLost(ctx: Ctx): Promise<{ looked: number }> {
  const before = sql`${ctx.clock.now().toISOString()}::timestamptz - interval '5 minutes'`;
  const events = await ctx.db
    .select({ id: stripeEvents.id })
    .from(stripeEvents)
    .where(and(eq(stripeEvents.status, "received"), lt(stripeEvents.receivedAt, before)))
    .orderBy(asc(stripeEvents.receivedAt))
    .limit(MOST);
  await ctx.jobs.send(ctx.db, "apply-stripe-event", ...events.map(({ id }) => ({ eventId: id })));
  const owed = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.status, "queued"), lt(messages.createdAt, before)))
    .orderBy(asc(messages.createdAt))
    .limit(MOST);
  await ctx.jobs.send(ctx.db, "send-message", ...owed.map(({ id }) => ({ messageId: id })));
  return { looked: events.length + owed.length };
}
