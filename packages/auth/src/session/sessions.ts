import { createHash, randomBytes } from "node:crypto";
import { type Id, isId } from "@totetaxi/values/id";
import { sql } from "drizzle-orm";
import { Cookie, Lucia, TimeSpan } from "lucia";
import { adapterOn, type Db } from "./adapter.ts";
import { type Audience, RULES, SEEN_EVERY_SECONDS } from "./audience.ts";
import { deviceName } from "./device-name.ts";
import { TABLES } from "./tables.ts";

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** A place where an account is signed in. */
export type Device = {
  deviceId: Id<"ses">;
  name: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** What the database says of a session besides whose it is and until when. */
declare module "lucia" {
  interface Register {
    Lucia: Lucia<{ passwordAgeSeconds: number }>;
    DatabaseSessionAttributes: { passwordAgeSeconds: number };
  }
}

/**
 * Whose session a cookie is, and the session itself, which the functions below take. `passwordAgeSeconds`: how long ago
 * the password was given last, by the database's clock.
 */
export type SessionFound = { accountId: string; session: string; passwordAgeSeconds: number };

/** Sessions of one world: who holds the token is signed in, and the database has only a hash of it. */
export type Sessions = ReturnType<typeof openSessions>;

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

type DeviceRow = { id: string; public_id: Id<"ses">; device: string; created: number; seen: number };

/**
 * @param secure whether the site is on https: then its cookie has the `__Host-` prefix, which ties it to this one host.
 */
export function openSessions(audience: Audience, { secure }: { secure: boolean }) {
  const { cookie, sameSite, idleSeconds, longestSeconds } = RULES[audience];
  const { sessions, account } = TABLES[audience];
  const name = secure ? `__Host-${cookie}` : cookie;

  function luciaOn(db: Db, { device = "", unattended = false } = {}) {
    const adapter = adapterOn(db, audience, device);
    const looking = { ...adapter, updateSessionExpiration: async () => {} };
    return new Lucia(unattended ? looking : adapter, {
      // Lucia writes a session down as seen when half of this is over; the real limits are the adapter's.
      sessionExpiresIn: new TimeSpan(2 * (idleSeconds - SEEN_EVERY_SECONDS), "s"),
      sessionCookie: { name },
      getSessionAttributes: ({ passwordAgeSeconds }) => ({ passwordAgeSeconds }),
    });
  }

  /** The cookie outlasts every renewal, so that only signing in and out ever sets one. */
  function cookieWith(token: string, maxAge: number): string {
    return new Cookie(name, token, { httpOnly: true, secure, sameSite, path: "/", maxAge }).serialize();
  }

  return {
    /**
     * The session that a request's cookies open; undefined when it has ended, its account has, or there never was one.
     * `unattended`: a page asks by itself while nobody is at it, which does not prolong the session.
     */
    async read(
      db: Db,
      cookies: string | undefined,
      { unattended = false } = {},
    ): Promise<SessionFound | undefined> {
      const lucia = luciaOn(db, { unattended });
      const token = lucia.readSessionCookie(cookies ?? "");
      if (!token || !TOKEN.test(token)) return undefined;
      const { session } = await lucia.validateSession(hashOf(token));
      if (!session) return undefined;
      const { userId, id, passwordAgeSeconds } = session;
      return { accountId: userId, session: id, passwordAgeSeconds };
    },

    /** Signs in with a token of its own, ending the session that was there. @returns the cookie to set. */
    async start(
      db: Db,
      accountId: string,
      { userAgent, instead }: { userAgent: string | undefined; instead?: SessionFound | undefined },
    ): Promise<string> {
      const lucia = luciaOn(db, { device: deviceName(userAgent) });
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      await lucia.createSession(accountId, { passwordAgeSeconds: 0 }, { sessionId: hashOf(token) });
      if (instead) await lucia.invalidateSession(instead.session);
      return cookieWith(token, longestSeconds);
    },

    /** Writes down that whoever sits there has just given the password again. */
    async passwordGiven(db: Db, { session }: SessionFound): Promise<void> {
      await db.execute(sql`update ${sessions} set password_at = now() where id = ${session}`);
    },

    async end(db: Db, { session }: SessionFound): Promise<void> {
      await luciaOn(db).invalidateSession(session);
    },

    async endAll(db: Db, accountId: string): Promise<void> {
      await luciaOn(db).invalidateUserSessions(accountId);
    },

    /** Ends every session of the account but this one. @returns how many there were. */
    async endOthers(db: Db, { accountId, session }: SessionFound): Promise<number> {
      const ended = await db.execute(
        sql`delete from ${sessions} where ${account} = ${accountId} and id <> ${session} returning 1`,
      );
      return ended.length;
    },

    /** Ends the account's session of that name. @returns false when the account has none. */
    async endDevice(db: Db, accountId: string, deviceId: string): Promise<boolean> {
      if (!isId("ses", deviceId)) return false;
      const ended = await db.execute(
        sql`delete from ${sessions} where ${account} = ${accountId} and public_id = ${deviceId} returning 1`,
      );
      return ended.length > 0;
    },

    /** Where the account is signed in, the last used first. Instants are the database's. */
    async devices(db: Db, { accountId, session }: SessionFound): Promise<Device[]> {
      const living = new Set((await luciaOn(db).getUserSessions(accountId)).map(({ id }) => id));
      const rows = await db.execute<DeviceRow>(sql`
        select id, public_id, device, extract(epoch from created_at)::float8 as created,
          extract(epoch from last_seen_at)::float8 as seen
        from ${sessions} where ${account} = ${accountId} order by last_seen_at desc, id`);
      return [...rows]
        .filter(({ id }) => living.has(id))
        .map((row) => ({
          deviceId: row.public_id,
          name: row.device,
          createdAt: new Date(row.created * 1_000),
          lastSeenAt: new Date(row.seen * 1_000),
          current: row.id === session,
        }));
    },

    /** The cookie that makes a browser forget its session. */
    goodbye: (): string => cookieWith("", 0),
  };
}
