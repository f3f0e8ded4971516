import { loginFailures } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq, sql } from "drizzle-orm";
import type { Ctx, TxCtx } from "../context.ts";

/** Wrong passwords in a row after which only a reset by mail opens an account: its owner can always do that. */
const MOST = 100;

/** Whose failures are counted: nothing of the e-mail can be read in it, and it need not have an account. */
export function loginSubject(ctx: Ctx | TxCtx, email: string): string {
  return ctx.tokens.fingerprint(`login:${email.toLowerCase()}`);
}

/**
 * Counts a try as a failure until it has succeeded, so that a hundred at once are a hundred.
 * @throws DomainError `login_locked`.
 */
export async function countLogin(ctx: Ctx, subject: string): Promise<void> {
  const [counted] = await ctx.db
    .insert(loginFailures)
    .values({ subject, count: 1, lastAt: sql`now()` })
    .onConflictDoUpdate({
      target: loginFailures.subject,
      set: { count: sql`${loginFailures.count} + 1`, lastAt: sql`now()` },
    })
    .returning({ count: loginFailures.count });
  if (counted && counted.count > MOST) {
    throw new DomainError(
      "refused",
      "login_locked",
      "There were too many wrong passwords in a row. Please ask for a new password by mail to sign in.",
    );
  }
}

/** The person has shown to be the owner. */
export async function forgetFailures(ctx: Ctx | TxCtx, subject: string): Promise<void> {
  await ctx.db.delete(loginFailures).where(eq(loginFailures.subject, subject));
}
