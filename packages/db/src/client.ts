import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { ConnectionSlots } from "./connection-slots.ts";
import { guardClient } from "./guarded-client.ts";
import { preparing } from "./prepared-statements.ts";

/** postgres.js with guarded transactions and bounded waiting. Used like postgres.js itself. */
export type GuardedSql = Sql;

export interface Database {
  readonly sql: GuardedSql;
  /** Drizzle over the same guarded client. */
  readonly drizzle: PostgresJsDatabase;
  /** Lets what is running end, for at most 5 s, and closes every connection. */
  close(): Promise<void>;
}

export interface OpenDatabase {
  /** With `?prepare=false` for a pooler that keeps no prepared statements: PgBouncer before 1.21. */
  readonly url: string;
  /** Connections at most; 10 when left out. */
  readonly max?: number;
  /** Shown by `pg_stat_activity` as application_name. */
  readonly name?: string;
}

/** Reliability decision D-19; milliseconds. */
const SESSION_LIMITS = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};
const CONNECT_TIMEOUT_S = 2;
/** The driver's own default grows to 20 s, during which a healthy server would be refused. */
const RECONNECT_AFTER_S = 0.05;
/** Below the 2 s within which whoever finds no free connection has to be told (fault F-45). */
const SLOT_PATIENCE_MS = 1_500;
/** The server ends a statement after 5 s; if by then it has not even said so, nobody is listening (fault F-46). */
const ANSWER_WITHIN_MS = 8_000;

/**
 * A pool of connections; nothing is connected before the first query.
 *
 * The session limits travel as start-up parameters. PgBouncer refuses those that it does not know unless they are in its
 * `ignore_startup_parameters`: behind it set them with ALTER ROLE instead.
 */
export function openDatabase(options: OpenDatabase): Database {
  const max = options.max ?? 10;
  const pool = postgres(options.url, {
    max,
    backoff: () => RECONNECT_AFTER_S,
    connect_timeout: CONNECT_TIMEOUT_S,
    onnotice: () => {},
    connection: { application_name: options.name ?? "totetaxi", ...SESSION_LIMITS },
  });
  const sql = guardClient(pool, new ConnectionSlots(max, SLOT_PATIENCE_MS), ANSWER_WITHIN_MS);
  return {
    sql,
    drizzle: drizzle(preparing(sql)),
    close: () => pool.end({ timeout: 5 }),
  };
}
