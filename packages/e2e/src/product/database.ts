import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { DATA } from "./where.ts";

const PORT_LINE = 3;

/** Where the product keeps its books: the database it was given, or its own one, which says in its folder where it is. */
async function databaseUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const home = join(DATA, "postgres");
  const [password, pid] = await Promise.all([
    readFile(join(home, "password"), "utf8"),
    readFile(join(home, "data/postmaster.pid"), "utf8"),
  ]);
  return `postgres://totetaxi:${password.trim()}@127.0.0.1:${pid.split("\n")[PORT_LINE]}/totetaxi`;
}

/**
 * Lets a booking's hold run out at once instead of in a quarter of an hour. Nothing else is done to it: that it ends is
 * the product's own doing.
 */
export async function letHoldRunOut(number: string): Promise<void> {
  const sql = postgres(await databaseUrl(), { max: 1 });
  try {
    const serial = Number(number.replace("TT-", ""));
    const changed = await sql`
      update bookings set hold_expires_at = created_at where number = ${serial} and status = 'pending'`;
    expect(changed.count).toBe(1);
  } finally {
    await sql.end();
  }
}
