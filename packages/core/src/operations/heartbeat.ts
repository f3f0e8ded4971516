import { heartbeats } from "@totetaxi/db/schema";
import { eq, like, notInArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { reasonOf } from "../errors.ts";
import { OF_THE_HEARTBEATS } from "./invariants.ts";

/** A safety loop: what runs on a timetable, and how long it may be silent (reliability decision D-20). */
export type Loop = { name: string; everySeconds: number; run(ctx: Ctx): Promise<unknown> };

/** Announces the loops, so that one that never runs at all is late too, and one that is no more is not missed. */
export async function announceLoops(ctx: Ctx, loops: readonly Loop[]): Promise<void> {
  const names = loops.map(({ name }) => name);
  await ctx.db.delete(heartbeats).where(notInArray(heartbeats.loop, names));
  for (const { name, everySeconds } of loops) {
    await ctx.db
      .insert(heartbeats)
      .values({ loop: name, everySeconds, lastOkAt: sql`now()` })
      .onConflictDoUpdate({ target: heartbeats.loop, set: { everySeconds } });
  }
}

/**
 * Takes a loop's turn when it is due and nobody else has taken it: of several workers one runs it.
 * By the database's clock, so that a worker with a wrong one neither hurries nor starves a loop.
 */
export async function takeTurn(ctx: Ctx, loop: Loop): Promise<boolean> {
  const taken = await ctx.db
    .update(heartbeats)
    .set({ claimedAt: sql`now()` })
    .where(
      sql`${heartbeats.loop} = ${loop.name} and (${heartbeats.claimedAt} is null or ${heartbeats.claimedAt} <= now() - make_interval(secs => ${loop.everySeconds}::int))`,
    )
    .returning({ loop: heartbeats.loop });
  return taken.length > 0;
}

/** Runs a loop's turn and leaves its sign of life; a failure is kept, and the sign is not given. */
export async function runTurn(ctx: Ctx, loop: Loop): Promise<void> {
  try {
    await loop.run(ctx);
    await ctx.db
      .update(heartbeats)
      .set({ lastOkAt: sql`now()`, lastError: null })
      .where(eq(heartbeats.loop, loop.name));
  } catch (error) {
    ctx.log.error({ err: error, loop: loop.name }, "loop.failed");
    await ctx.db
      .update(heartbeats)
      .set({ lastError: reasonOf(error) })
      .where(eq(heartbeats.loop, loop.name));
  }
}

/** The loops that have been silent for three of their turns. */
export async function lateLoops(ctx: Ctx): Promise<string[]> {
  const late = await ctx.db.execute<{ loop: string }>(OF_THE_HEARTBEATS["I-28 the loops are alive"]);
  return late.map(({ loop }) => loop);
}

/** What the loops that watch over the books have found, in their words. */
export async function whatLoopsFound(ctx: Ctx): Promise<string[]> {
  const found = await ctx.db
    .select({ error: heartbeats.lastError })
    .from(heartbeats)
    .where(like(heartbeats.lastError, "broken %"));
  return found.flatMap(({ error }) => error ?? []);
}
