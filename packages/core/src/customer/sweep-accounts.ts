import { accountTokens, customerSessions, staffSessions } from "@totetaxi/db/schema";
import { lte, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";

/** Forgets the sessions that have ended, and the mailed links that have not worked for two days. */
export async function sweepAccounts(ctx: Ctx): Promise<void> {
  await ctx.db.delete(customerSessions).where(lte(customerSessions.expiresAt, sql`now()`));
  await ctx.db.delete(staffSessions).where(lte(staffSessions.expiresAt, sql`now()`));
  const before = sql`${ctx.clock.now().toISOString()}::timestamptz - interval '2 days'`;
  await ctx.db.delete(accountTokens).where(lte(accountTokens.expiresAt, before));
}
