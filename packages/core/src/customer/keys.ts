import type { Actor, Ctx } from "../context.ts";
import type { Db } from "../database.ts";

type Device = { deviceId: string; name: string; createdAt: Date; lastSeenAt: Date; current: boolean };

/**
 * What `packages/auth` does for the business in one request: passwords, and the session of the browser that asks. The
 * business knows no more of either.
 */
export type Keys = {
  hash(password: string): Promise<string>;
  /** The same work, and no, when nothing is stored. */
  matches(stored: string | null | undefined, password: string): Promise<boolean>;
  /** Why it may not be a password, given what others know of the person; undefined when it may. */
  fault(password: string, personal: readonly string[]): string | undefined;
  /** Gives the browser a new session instead of the one it has. */
  signIn(db: Db, accountId: string): Promise<void>;
  signOut(db: Db): Promise<void>;
  /** The browser's session remembers that the password was given just now. */
  passwordGiven(db: Db): Promise<void>;
  endAll(db: Db, accountId: string): Promise<void>;
  endOthers(db: Db): Promise<number>;
  endDevice(db: Db, deviceId: string): Promise<boolean>;
  devices(db: Db): Promise<Device[]>;
  /** A new secret of a second factor, and how an authenticator app reads it. */
  newFactor(): string;
  factorUri(secret: string, email: string): string;
  /** The time step for which this is the secret's code; undefined when it is none. `seconds` since 1970. */
  stepOfCode(secret: string, code: string, seconds: number): number | undefined;
};

/** A ctx that can open doors. */
export type KeyCtx = Ctx & { keys: Keys };

/** A ctx of somebody who is signed in. */
export type CustomerCtx = KeyCtx & { actor: Extract<Actor, { kind: "customer" }> };
