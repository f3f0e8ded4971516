import { hashPassword, passwordFault, passwordMatches } from "@totetaxi/auth/passwords";
import { factorUri, newFactor, stepOfCode } from "@totetaxi/auth/second-factor";
import type { SessionFound, Sessions } from "@totetaxi/auth/sessions";
import type { Keys } from "@totetaxi/core/customer";

/**
 * Passwords, and the session of the browser behind one request. The cookie that the answer has to set is kept until then:
 * several procedures of one batch may change it, and the last one counts.
 */
export function requestKeys(
  sessions: Sessions,
  { found, userAgent }: { found: SessionFound | undefined; userAgent: string | undefined },
): { keys: Keys; cookie: () => string | undefined } {
  let session = found;
  let cookie: string | undefined;
  const keys: Keys = {
    hash: hashPassword,
    matches: passwordMatches,
    fault: passwordFault,
    async signIn(db, accountId) {
      cookie = await sessions.start(db, accountId, { userAgent, instead: session });
      session = undefined;
    },
    async signOut(db) {
      if (session) await sessions.end(db, session);
      session = undefined;
      cookie = sessions.goodbye();
    },
    async passwordGiven(db) {
      if (session) await sessions.passwordGiven(db, session);
    },
    endAll: (db, accountId) => sessions.endAll(db, accountId),
    endOthers: async (db) => (session ? await sessions.endOthers(db, session) : 0),
    endDevice: async (db, deviceId) =>
      session ? await sessions.endDevice(db, session.accountId, deviceId) : false,
    newFactor,
    factorUri,
    stepOfCode,
    devices: async (db) => (session ? await sessions.devices(db, session) : []),
  };
  return { keys, cookie: () => cookie };
}
