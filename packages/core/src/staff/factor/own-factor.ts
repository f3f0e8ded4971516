import type { Done } from "@totetaxi/contracts/nothing";
import type { Factor, FactorShown, RecoveryCodes } from "@totetaxi/contracts/staff/account";
import { staffAccounts, staffRecoveryCodes } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { and, eq, isNull } from "drizzle-orm";
import { act, requireFreshPassword } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import type { KeyCtx } from "../../customer/keys.ts";
import { forgive, limit } from "../../operations/rate-limit.ts";
import { ownAccount } from "../own-account.ts";
import { needsSecondFactor } from "../policy.ts";
import { takeFactorAway, tellOfFactor } from "./change-factor.ts";
import { renewCodes } from "./recovery-codes.ts";
import { stepNow, wrongCode } from "./take-code.ts";

/** Whether one's second factor is on, whether it has to be, and how many recovery codes are left. */
export async function getFactor(ctx: Ctx): Promise<Factor> {
  const account = await ownAccount(ctx);
  const left = await ctx.db
    .select({ staffId: staffRecoveryCodes.staffId })
    .from(staffRecoveryCodes)
    .where(and(eq(staffRecoveryCodes.staffId, account.id), isNull(staffRecoveryCodes.usedAt)));
  return {
    isOn: account.factor !== null,
    isRequired: needsSecondFactor(account, ctx.payments.mode),
    recoveryCodesLeft: left.length,
  };
}

/**
 * Shows a new secret. It counts only once a code of it was given, so that nobody locks themselves out; one that is on
 * stays on until then.
 * @throws DomainError `password_needed`.
 */
export async function showFactor(ctx: KeyCtx): Promise<FactorShown> {
  requireFreshPassword(ctx);
  const { id, email } = await ownAccount(ctx);
  const secret = ctx.keys.newFactor();
  return await act(ctx, "staff.factor_shown", async ({ db, tokens }) => {
    await db
      .update(staffAccounts)
      .set({ factorShown: tokens.seal(secret, id) })
      .where(eq(staffAccounts.id, id));
    const result = { secret, uri: ctx.keys.factorUri(secret, email) };
    return { subjectId: id, after: { shown: true }, result };
  });
}

/**
 * Turns the second factor on that was shown. Whoever is signed in without it elsewhere is signed out.
 * @returns ten recovery codes, which are shown this once.
 * @throws DomainError `password_needed`, `factor_not_shown`, `wrong_code`, `rate_limited`.
 */
export async function confirmFactor(ctx: KeyCtx, { code }: { code: string }): Promise<RecoveryCodes> {
  requireFreshPassword(ctx);
  const account = await ownAccount(ctx);
  const { id, factorShown } = account;
  if (factorShown === null) {
    throw new DomainError("conflict", "factor_not_shown", "Please begin again with a new code to scan.");
  }
  await limit(ctx, "second-factor", id);
  const step = await stepNow(ctx, ctx.tokens.unseal(factorShown, id), code.replace(/\s/g, ""));
  if (step === undefined) throw wrongCode();
  await forgive(ctx, "second-factor", id);
  return await act(ctx, "staff.factor_on", async (tx) => {
    await tx.db
      .update(staffAccounts)
      .set({ factor: factorShown, factorShown: null, factorStep: step })
      .where(eq(staffAccounts.id, id));
    const codes = await renewCodes(tx, id);
    await ctx.keys.endOthers(tx.db);
    await tellOfFactor(tx, account);
    const before = { secondFactor: account.factor !== null };
    return { subjectId: id, before, after: { secondFactor: true }, result: { codes } };
  });
}

/** Gives ten new recovery codes; the ones before are void. @throws DomainError `password_needed`, `factor_off`. */
export async function renewRecoveryCodes(ctx: KeyCtx): Promise<RecoveryCodes> {
  requireFreshPassword(ctx);
  const { id, factor } = await ownAccount(ctx);
  if (factor === null) {
    throw new DomainError("conflict", "factor_off", "Your second factor is not set up.");
  }
  return await act(ctx, "staff.recovery_codes_renewed", async (tx) => {
    const codes = await renewCodes(tx, id);
    return { subjectId: id, after: { codes: codes.length }, result: { codes } };
  });
}

/** Takes one's second factor away. @throws DomainError `password_needed`; `factor_required` for admins. */
export async function endFactor(ctx: KeyCtx): Promise<Done> {
  requireFreshPassword(ctx);
  const account = await ownAccount(ctx);
  if (needsSecondFactor(account, ctx.payments.mode)) {
    throw new DomainError(
      "refused",
      "factor_required",
      "Admins keep their second factor. You may replace it.",
    );
  }
  return await act(ctx, "staff.factor_off", async (tx) => {
    await takeFactorAway(tx, account);
    const before = { secondFactor: account.factor !== null };
    return { subjectId: account.id, before, after: { secondFactor: false }, result: { ok: true } };
  });
}
