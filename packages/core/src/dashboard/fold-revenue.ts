import { ledgerTransactions, revenueDays } from "@totetaxi/db/schema";
import { SERVICES } from "@totetaxi/pricing";
import { addDays, inNewYork, type ServiceDay } from "@totetaxi/values/service-day";
import { min } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { daysOf, lastFoldedDay, readLedgerDays } from "./revenue-days.ts";

/** No transaction lives that long: what belongs to a day has been committed by then. */
const SETTLES_MS = 15 * 60_000;
const DAYS_AT_ONCE = 14;

async function firstDay(ctx: Ctx): Promise<ServiceDay | null> {
  const folded = await lastFoldedDay(ctx.db);
  if (folded !== null) return addDays(folded, 1);
  const [oldest] = await ctx.db.select({ at: min(ledgerTransactions.at) }).from(ledgerTransactions);
  return oldest?.at ? inNewYork(oldest.at).day : null;
}

/**
 * Sums up the days that are over. Payments themselves write no sum: one row that all of them updated would make them wait
 * for each other. A day without money is folded too, so that the last folded day says how far it came.
 */
export async function foldRevenue(ctx: Ctx): Promise<{ looked: number }> {
  const yesterday = addDays(inNewYork(new Date(ctx.clock.now().getTime() - SETTLES_MS)).day, -1);
  let looked = 0;
  for (
    let from = await firstDay(ctx);
    from !== null && from <= yesterday;
    from = addDays(from, DAYS_AT_ONCE)
  ) {
    const days = daysOf(from, addDays(from, DAYS_AT_ONCE - 1)).filter((day) => day <= yesterday);
    const found = await readLedgerDays(ctx.db, days);
    const rows = days.flatMap((day) =>
      SERVICES.map((service) => ({
        ...{ day, service, grossCents: 0, refundCents: 0, payments: 0, refunds: 0 },
        ...found.find((each) => each.day === day && each.service === service),
      })),
    );
    await ctx.db.insert(revenueDays).values(rows).onConflictDoNothing();
    looked += days.length;
  }
  return { looked };
}
