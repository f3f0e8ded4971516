import { isDiskFull } from "@totetaxi/db/errors";
import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { inTransaction } from "../transaction.ts";

/** Far more than fits into `work_mem`: some hundred kB, which the server puts into a file and throws away. */
const ROWS = 50_000;

/**
 * Whether the database's disk is full. Asked by making the server write: a small update may find room for a long time in
 * pages that are there already, while nobody can book any more.
 */
export async function diskIsFull(ctx: Ctx): Promise<boolean> {
  try {
    await inTransaction(ctx, async ({ db }) => {
      await db.execute(sql`set local work_mem = '64kB'`);
      await db.execute(sql`select count(*) from generate_series(1, ${sql.raw(String(ROWS))})`);
    });
    return false;
  } catch (error) {
    if (isDiskFull(error)) return true;
    throw error;
  }
}
