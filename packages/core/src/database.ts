import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";

/** The database, or one transaction of it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;
