import { setTimeout as sleep } from "node:timers/promises";
import type { GuardedSql } from "@totetaxi/db/client";
import type { StandIn } from "@totetaxi/stripe-sandbox/steering";
import type { Product } from "../product/start-product.ts";

/** By then every hold has run out, and every open payment is old enough to be asked about. */
const LATER_MS = 20 * 60_000;
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 500;
const GRACE_MS = 10_000;

/** What is still under way, in words: nothing when all is settled. */
async function underWay(sql: GuardedSql): Promise<string[]> {
  const rows = await sql<{ what: string; many: number }[]>`
    select what, count(*)::int as many from (
      select 'booking pending' as what from bookings where status = 'pending'
      union all select 'payment ' || status from payments where status in ('pending', 'processing', 'failed')
      union all select 'refund ' || status from refunds where status in ('requested', 'approved', 'submitted')
      union all select 'message queued' from messages where status = 'queued'
      union all select 'event received' from stripe_events where status = 'received'
      union all select 'job ' || name from pgboss.job
        where state in ('created', 'retry', 'active') and name <> 'dead-letters'
    ) left_over group by what order by what`;
  return rows.map(({ what, many }) => `${many} x ${what}`);
}

/** Which safety loops have not come round since the given moment of the database's clock. */
async function notYetRound(sql: GuardedSql, since: string): Promise<string[]> {
  const rows = await sql<{ loop: string; error: string | null }[]>`
    select loop, last_error as error from heartbeats where last_ok_at < ${since}::timestamptz order by loop`;
  return rows.map(({ loop, error }) => `loop ${loop} ${error ?? "has not come round"}`);
}

/** The next tries of jobs that failed come at once instead of in minutes. */
async function hurryJobs(sql: GuardedSql): Promise<void> {
  await sql`update pgboss.job set start_after = now()
    where state in ('created', 'retry') and start_after > now() and name <> 'dead-letters'`;
}

/**
 * Heals everything, lets twenty minutes pass and the loops come round twice, and waits until nothing is under way.
 * Tells what was still left when patience ended.
 */
export async function settle(product: Product, standIn: StandIn, sql: GuardedSql): Promise<string[]> {
  await standIn.goRight();
  const worker = product.process("worker");
  await worker.stop(GRACE_MS);
  await worker.start({ TOTETAXI_CLOCK_OFFSET_MS: String(product.settings.clockOffsetMs + LATER_MS) });

  const deadline = performance.now() + PATIENCE_MS;
  let left: string[] = [];
  for (let round = 0; round < 2; round++) {
    const [{ now } = { now: "" }] = await sql<{ now: string }[]>`select now()::text as now`;
    await sql`update heartbeats set claimed_at = null`; // every loop is due at once
    do {
      await sleep(LOOK_EVERY_MS);
      left = [...(await underWay(sql)), ...(await notYetRound(sql, now))];
      if (left.length > 0) await hurryJobs(sql);
    } while (left.length > 0 && performance.now() < deadline);
  }
  return left;
}
