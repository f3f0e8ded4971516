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

/** One of several statements that run as one: its parameters are numbered from $1, as if it ran alone. */
export type Part = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** What the builder made, as a part. */
export function partOf(name: string, query: { toSQL(): { sql: string; params: unknown[] } }): Part {
  const { sql: text, params: values } = query.toSQL();
  return { name, text, values };
}

/**
 * Runs several statements as one, in one trip. A part may read what an earlier one returns, by its name; what it reads of
 * the tables is as it was before all of them. So no two parts may change the same row. PostgreSQL promises no order: they
 * run in the one given because the counts at the end ask for one after the other.
 * @returns how many rows each part returned, by its name.
 */
export async function runTogether(db: Db, parts: readonly Part[]): Promise<Record<string, number>> {
  const values: unknown[] = [];
  const numbered = parts.map(({ name, text, values: own }) => {
    const before = values.length;
    values.push(...own);
    return `"${name}" as (${text.replace(/\$(\d+)/g, (_, number) => `$${before + Number(number)}`)})`;
  });
  const counts = parts.map(({ name }) => `(select count(*) from "${name}")::integer as "${name}"`);
  const text = `with ${numbered.join(",\n")}\nselect ${counts.join(", ")}`;
  const [counted] = await runSql<Record<string, number>>(db, text, values);
  return counted ?? {};
}
