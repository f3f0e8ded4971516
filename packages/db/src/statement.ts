import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PgPreparedQuery, PreparedQueryConfig } from "drizzle-orm/pg-core/session";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import { PostgresJsSession } from "drizzle-orm/postgres-js/session";
import type { ParameterOrJSON, Row, Sql } from "postgres";

type Db = PgDatabase<PostgresJsQueryResultHKT>;

/** The driver's client or transaction below Drizzle's. */
function driverOf(db: Db): Sql {
  const { session } = db._;
  if (!(session instanceof PostgresJsSession)) throw new Error("This database is not postgres.js's.");
  return session.client;
}

/**
 * A query of the builder's for a path that is walked often. Its SQL is made once, where the builder takes longer over
 * that than PostgreSQL over the query; what changes are its placeholders. Runs on a database or in any transaction.
 */
export function statement<T extends PreparedQueryConfig>(build: (db: Db) => PgPreparedQuery<T>) {
  const built = build(drizzle.mock());
  return async (db: Db, values: Readonly<Record<string, unknown>> = {}): Promise<T["execute"]> => {
    const here: PgPreparedQuery<T> = Object.create(built, { client: { value: driverOf(db) } });
    return await here.execute(values);
  };
}

/**
 * Runs SQL as it stands, prepared once for each connection. `R` is what the SQL selects, which nobody checks: times and
 * dates come back as PostgreSQL writes them.
 */
export async function runSql<R extends object = Row>(
  db: Db,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<R[]> {
  // The driver's type names fewer values than it takes; PostgreSQL judges the rest.
  return await driverOf(db).unsafe<R[]>(text, parameters as ParameterOrJSON<never>[], { prepare: true });
}
