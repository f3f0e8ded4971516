import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
// Any number, as long as nobody else of ours uses it for something else.
const LOCK = 7_304_117;

/**
 * Brings the database at `url` up to this version's schema; several processes may call it at once.
 * A statement waits for a lock at most 2 s, so that a migration never stands in the way of a running product.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await sql`set lock_timeout = '2s'`;
    await runMigrations(drizzle(sql), { migrationsFolder: MIGRATIONS });
  } finally {
    await sql.end();
  }
}
