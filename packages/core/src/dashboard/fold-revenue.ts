import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { foldUp } from "../fold-up.ts";
import { dayOfHour, type HourOfRevenue, hoursOfRevenue } from "./revenue-days.ts";

/**
 * Sums up the ledger by New York's days and services. Payments themselves write no sum: one row that all of them updated
 * would make them wait for each other.
 */
export async function foldRevenue(ctx: Ctx): Promise<{ looked: number }> {
  return await foldUp(ctx, "revenue", "ledger_entries", async ({ db }, { after, through }) => {
    const hours = await db.execute<HourOfRevenue>(
      hoursOfRevenue(sql`e.id > ${after} and e.id <= ${through}`),
    );
    await db.execute(sql`
      insert into ledger_days as summed (day, service, gross_cents, refund_cents)
      select day, service, sum("grossCents"), sum("refundCents")
      from jsonb_to_recordset(${JSON.stringify(hours.map(dayOfHour))}::text::jsonb)
        as part (day date, service text, "grossCents" bigint, "refundCents" bigint)
      group by day, service order by day, service
      on conflict (day, service) do update
        set gross_cents = summed.gross_cents + excluded.gross_cents,
          refund_cents = summed.refund_cents + excluded.refund_cents`);
  });
}
