import { rateLimits } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq, lt, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { countedCaller } from "./caller.ts";

/** How often something may be tried within a span of time (reliability decision D-15). */
const LIMITS = {
  "create-booking": { tries: 60, seconds: 600 },
  "resume-payment": { tries: 20, seconds: 900 },
  // A page that waits for the bank looks about once a second.
  "confirm-payment": { tries: 240, seconds: 120 },
  "cancel-booking": { tries: 20, seconds: 900 },
  "extend-hold": { tries: 10, seconds: 900 },
  "unknown-link": { tries: 10, seconds: 60 },
  "request-area": { tries: 10, seconds: 600 },
  register: { tries: 20, seconds: 3600 },
  login: { tries: 10, seconds: 900 },
  "login-address": { tries: 100, seconds: 900 },
  "check-password": { tries: 10, seconds: 900 },
  "second-factor": { tries: 5, seconds: 900 },
  "ask-for-link": { tries: 20, seconds: 900 },
  "mail-link": { tries: 5, seconds: 3600 },
  "use-link": { tries: 30, seconds: 900 },
  "look-up": { tries: 10, seconds: 600 },
  "unknown-booking": { tries: 10, seconds: 60 },
  "send-contact-message": { tries: 5, seconds: 600 },
} as const;
export type LimitName = keyof typeof LIMITS;

function tooMany(seconds: number): DomainError {
  return new DomainError(
    "unavailable",
    "rate_limited",
    `Too many tries. Please try again in ${seconds} seconds.`,
    {
      retryAfterSeconds: seconds,
    },
  );
}

/**
 * Counts one try from the actor's address, where an address tells callers apart.
 * @throws DomainError `rate_limited` with the seconds to wait.
 */
export async function limitAddress(ctx: Ctx, name: LimitName): Promise<void> {
  const caller = countedCaller(ctx);
  if (caller !== null) await limit(ctx, name, caller);
}

/**
 * Counts one try of `subject` (an IP, a booking) by the database's clock.
 * @throws DomainError `rate_limited` with the seconds to wait.
 */
export async function limit(ctx: Ctx, name: LimitName, subject: string): Promise<void> {
  const { tries, seconds } = LIMITS[name];
  const [counted] = await ctx.db
    .insert(rateLimits)
    .values({ key: `${name}:${subject}`, windowStart: currentWindow(seconds), count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count, waits: secondsLeft(seconds) });
  if (counted && counted.count > tries) throw tooMany(counted.waits);
}

/** Takes back what was counted against `subject`, who has shown that the tries were their own. */
export async function forgive(ctx: Ctx, name: LimitName, subject: string): Promise<void> {
  await ctx.db.delete(rateLimits).where(eq(rateLimits.key, `${name}:${subject}`));
}

/** Forgets the windows that are over. */
export async function sweepRateLimits(ctx: Ctx): Promise<void> {
  await ctx.db.delete(rateLimits).where(lt(rateLimits.windowStart, sql`now() - interval '1 day'`));
}

function currentWindow(seconds: number) {
  return sql`to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int)`;
}

function secondsLeft(seconds: number) {
  return sql<number>`(${seconds}::int - floor(extract(epoch from now()))::bigint % ${seconds}::int)::int`;
}
