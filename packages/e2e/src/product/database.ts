import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { DATA } from "./where.ts";

const PORT_LINE = 3;

/** Where the product keeps its books: the database it was given, or its own one, which says in its folder where it is. */
export async function databaseUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const home = join(DATA, "postgres");
  const [password, pid] = await Promise.all([
    readFile(join(home, "password"), "utf8"),
    readFile(join(home, "data/postmaster.pid"), "utf8"),
  ]);
  return `postgres://totetaxi:${password.trim()}@127.0.0.1:${pid.split("\n")[PORT_LINE]}/totetaxi`;
}

/** Changes one row behind the product's back. */
async function change(
  statement: (sql: postgres.Sql) => postgres.PendingQuery<postgres.Row[]>,
): Promise<void> {
  const sql = postgres(await databaseUrl(), { max: 1 });
  try {
    expect((await statement(sql)).count).toBe(1);
  } finally {
    await sql.end();
  }
}

/**
 * Lets a booking's hold run out at once instead of in a quarter of an hour. Nothing else is done to it: that it ends is
 * the product's own doing.
 */
export async function letHoldRunOut(number: string): Promise<void> {
  const serial = Number(number.replace("TT-", ""));
  await change(
    (sql) => sql`
      update bookings set hold_expires_at = created_at where number = ${serial} and status = 'pending'`,
  );
}

/** Lets somebody of the office have given the password an hour ago, wherever they are signed in. */
export async function letPasswordGrowOld(email: string): Promise<void> {
  await change(
    (sql) => sql`
      update staff_sessions set password_at = now() - interval '1 hour'
      where staff_id = (select id from staff_accounts where email = ${email})`,
  );
}

/** Ends the one session of somebody of the office, as time does. */
export async function endSession(email: string): Promise<void> {
  await change(
    (sql) => sql`
      delete from staff_sessions where staff_id = (select id from staff_accounts where email = ${email})`,
  );
}

/** Until `act` is over there is one more safety loop, which has been silent for an hour. */
export async function withLateLoop(loop: string, act: () => Promise<void>): Promise<void> {
  await change(
    (sql) => sql`
      insert into heartbeats (loop, every_seconds, last_ok_at) values (${loop}, 60, now() - interval '1 hour')`,
  );
  try {
    await act();
  } finally {
    await change((sql) => sql`delete from heartbeats where loop = ${loop}`);
  }
}
