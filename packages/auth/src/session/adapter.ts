import { newId } from "@totetaxi/values/id";
import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { Adapter, DatabaseSession } from "lucia";
import { type Audience, RULES, SEEN_EVERY_SECONDS } from "./audience.ts";
import { TABLES } from "./tables.ts";

/** The database, or one transaction of it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;

type Row = { id: string; account: string; seconds_left: number; password_age: number };

/** A remaining time of the database's, on the clock of this process, which is what lucia compares with. */
function asSession({ id, account, seconds_left, password_age }: Row): DatabaseSession {
  const expiresAt = new Date(Date.now() + seconds_left * 1_000);
  return { id, userId: account, expiresAt, attributes: { passwordAgeSeconds: password_age } };
}

/**
 * Lucia's sessions in our tables. Every time is the database's own: a process with a wrong clock neither keeps a session
 * alive nor ends it, since only how long it has left crosses between the two.
 */
export function adapterOn(db: Db, audience: Audience, device: string): Adapter {
  const { sessions, account, open } = TABLES[audience];
  const { idleSeconds, longestSeconds } = RULES[audience];
  const found = sql`s.id, s.${account} as account,
    extract(epoch from least(s.expires_at, s.created_at + make_interval(secs => ${longestSeconds}::int)) - now())::float8 as seconds_left,
    extract(epoch from now() - s.password_at)::float8 as password_age`;

  const rows = async (query: SQL): Promise<Row[]> => [...(await db.execute<Row>(query))];

  return {
    async getSessionAndUser(id) {
      const [row] = await rows(
        sql`select ${found} from ${sessions} s where s.id = ${id} and exists (${open})`,
      );
      return row ? [asSession(row), { id: row.account, attributes: {} }] : [null, null];
    },
    async getUserSessions(userId) {
      return (await rows(sql`select ${found} from ${sessions} s where s.${account} = ${userId}`)).map(
        asSession,
      );
    },
    async setSession({ id, userId }) {
      await db.execute(sql`
        insert into ${sessions} (id, public_id, device, ${account}, created_at, last_seen_at, expires_at)
        values (${id}, ${newId("ses")}, ${device}, ${userId}, now(), now(), now() + make_interval(secs => ${idleSeconds}::int))`);
    },
    async updateSessionExpiration(id) {
      await db.execute(sql`
        update ${sessions} set last_seen_at = now(), expires_at = least(
          now() + make_interval(secs => ${idleSeconds}::int), created_at + make_interval(secs => ${longestSeconds}::int))
        where id = ${id} and last_seen_at <= now() - make_interval(secs => ${SEEN_EVERY_SECONDS}::int)`);
    },
    async deleteSession(id) {
      await db.execute(sql`delete from ${sessions} where id = ${id}`);
    },
    async deleteUserSessions(userId) {
      await db.execute(sql`delete from ${sessions} where ${account} = ${userId}`);
    },
    async deleteExpiredSessions() {
      await db.execute(sql`
        delete from ${sessions}
        where expires_at <= now() or created_at <= now() - make_interval(secs => ${longestSeconds}::int)`);
    },
  };
}
