import { staffAccounts, staffRecoveryCodes } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { KeyCtx } from "../../customer/keys.ts";
import { forgive, limit } from "../../operations/rate-limit.ts";
import type { StaffRow } from "../queries.ts";
import { hashOfRecovery } from "./recovery-codes.ts";

/** The step of real time for which this is the code: the database's time, since no telephone knows another. */
export async function stepNow(ctx: KeyCtx, secret: string, code: string): Promise<number | undefined> {
  const [now] = await ctx.db.execute<{ seconds: number }>(
    sql`select extract(epoch from now())::float8 as seconds`,
  );
  return ctx.keys.stepOfCode(secret, code, now?.seconds ?? 0);
}

/** Of the same code sent twice, or two at once, one counts; and none that is older than one that counted. */
async function takeTimeCode(ctx: KeyCtx, { id, factor }: StaffRow, code: string): Promise<boolean> {
  if (factor === null) return false;
  const step = await stepNow(ctx, ctx.tokens.unseal(factor, id), code);
  if (step === undefined) return false;
  const unused = or(isNull(staffAccounts.factorStep), lt(staffAccounts.factorStep, step));
  const taken = await ctx.db
    .update(staffAccounts)
    .set({ factorStep: step })
    .where(and(eq(staffAccounts.id, id), eq(staffAccounts.factor, factor), unused))
    .returning({ id: staffAccounts.id });
  return taken.length === 1;
}

async function takeRecoveryCode(ctx: KeyCtx, { id }: StaffRow, code: string): Promise<boolean> {
  const taken = await ctx.db
    .update(staffRecoveryCodes)
    .set({ usedAt: ctx.clock.now() })
    .where(
      and(
        eq(staffRecoveryCodes.staffId, id),
        eq(staffRecoveryCodes.codeHash, hashOfRecovery(ctx, id, code)),
        isNull(staffRecoveryCodes.usedAt),
      ),
    )
    .returning({ staffId: staffRecoveryCodes.staffId });
  return taken.length === 1;
}

export function wrongCode(): DomainError {
  return new DomainError(
    "refused",
    "wrong_code",
    "This code is not right, or it was used already. Please wait for the next one.",
    { field: "code" },
  );
}

/**
 * Uses up a code of the app, or a recovery code. Tries are counted before they are looked at, so that many at once are
 * many; after five wrong ones one has to wait.
 * @throws DomainError `code_needed` without one, `wrong_code`, `rate_limited`.
 */
export async function takeCode(ctx: KeyCtx, account: StaffRow, code: string | undefined): Promise<void> {
  if (code === undefined) {
    throw new DomainError("unauthorized", "code_needed", "Please enter the code that your app shows.");
  }
  await limit(ctx, "second-factor", account.id);
  const typed = code.replace(/[\s-]/g, "");
  const isRight = /^\d{6}$/.test(typed)
    ? await takeTimeCode(ctx, account, typed)
    : await takeRecoveryCode(ctx, account, typed);
  if (!isRight) throw wrongCode();
  await forgive(ctx, "second-factor", account.id);
}
