import postgres from "postgres";
import { withDatabase } from "../with-database.ts";

const DUPLICATE = new Set(["42P04", "23505"]); // 23505: two creations of the same name at the same moment

/** Makes the database in the cluster of `url` when it is missing, and returns the url of the new database. */
export async function createDatabase(url: string, name: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError && DUPLICATE.has(error.code))) throw error;
  } finally {
    await sql.end();
  }
  return withDatabase(url, name);
}
