import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { atMost } from "./at-most.ts";

/** The library's argon2id, with 19 MiB and two passes: some 30 ms of a processor for each hash. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing runs beside the event loop; one processor is left to it, so that a rush of logins slows only logins.
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1));
const WAITING = 200;
const oneOfFew = atMost(AT_ONCE, WAITING);

/** Of a password that nobody has; made once, so that an unknown account costs what a known one does. */
let nobodys: Promise<string> | undefined;

/** @throws DomainError `busy` when too many wait already. */
export async function hashPassword(password: string): Promise<string> {
  return await oneOfFew(() => hash(password.normalize("NFC"), COST));
}

/**
 * Whether it is the password of this hash. Without a hash the answer is no, after the same work: who asks learns nothing
 * of whether there is an account.
 * @throws DomainError `busy` when too many wait already.
 */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hash(crypto.randomUUID(), COST);
  const against = stored ?? (await nobodys);
  const matches = await oneOfFew(() => verify(against, password.normalize("NFC")));
  return matches && stored !== null && stored !== undefined;
}
