import type { Done } from "@totetaxi/contracts/nothing";
import type { ChangeRole, StaffIdInput } from "@totetaxi/contracts/staff/account";
import { accountTokens, staffAccounts } from "@totetaxi/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { act, requireAdmin, requireFreshPassword } from "../../audit/act.ts";
import type { KeyCtx } from "../../customer/keys.ts";
import { takeFactorAway } from "../factor/change-factor.ts";
import { lockOther, requireAnotherAdmin } from "./find-account.ts";

/**
 * Makes somebody an admin or no admin any more. They sign in again, and an admin sets up a second factor first.
 * @throws DomainError `admins_only`, `password_needed`, `not_yourself`, `last_admin`, `not_found`.
 */
export async function changeRole(ctx: KeyCtx, { staffId, role }: ChangeRole): Promise<Done> {
  requireAdmin(ctx);
  requireFreshPassword(ctx);
  return await act(ctx, "staff.role_changed", async (tx) => {
    const account = await lockOther(tx, staffId);
    if (account.role === role) return { repeated: true, result: { ok: true } };
    await requireAnotherAdmin(tx, account);
    await tx.db.update(staffAccounts).set({ role }).where(eq(staffAccounts.id, account.id));
    await ctx.keys.endAll(tx.db, account.id);
    return { subjectId: account.id, before: { role: account.role }, after: { role }, result: { ok: true } };
  });
}

/**
 * Lets somebody in no more: their sessions end, their links are void, and what they did stays in the log under their
 * name.
 * @throws DomainError `admins_only`, `password_needed`, `not_yourself`, `last_admin`, `not_found`.
 */
export async function disableStaff(ctx: KeyCtx, { staffId }: StaffIdInput): Promise<Done> {
  requireAdmin(ctx);
  requireFreshPassword(ctx);
  return await act(ctx, "staff.disabled", async (tx) => {
    const account = await lockOther(tx, staffId);
    if (account.disabledAt !== null) return { repeated: true, result: { ok: true } };
    await requireAnotherAdmin(tx, account);
    await tx.db
      .update(staffAccounts)
      .set({ disabledAt: tx.clock.now() })
      .where(eq(staffAccounts.id, account.id));
    await tx.db
      .delete(accountTokens)
      .where(and(eq(accountTokens.staffId, account.id), isNull(accountTokens.usedAt)));
    await ctx.keys.endAll(tx.db, account.id);
    const result = { ok: true } as const;
    return { subjectId: account.id, before: { disabled: false }, after: { disabled: true }, result };
  });
}

/** Lets somebody in again. @throws DomainError `admins_only`, `password_needed`, `not_yourself`, `not_found`. */
export async function enableStaff(ctx: KeyCtx, { staffId }: StaffIdInput): Promise<Done> {
  requireAdmin(ctx);
  requireFreshPassword(ctx);
  return await act(ctx, "staff.enabled", async (tx) => {
    const account = await lockOther(tx, staffId);
    if (account.disabledAt === null) return { repeated: true, result: { ok: true } };
    await tx.db.update(staffAccounts).set({ disabledAt: null }).where(eq(staffAccounts.id, account.id));
    const result = { ok: true } as const;
    return { subjectId: account.id, before: { disabled: true }, after: { disabled: false }, result };
  });
}

/**
 * For somebody who lost telephone and recovery codes: they sign in with their password alone, and an admin sets up
 * another second factor first. They are written to, and signed out everywhere.
 * @throws DomainError `admins_only`, `password_needed`, `not_yourself`, `not_found`.
 */
export async function resetFactor(ctx: KeyCtx, { staffId }: StaffIdInput): Promise<Done> {
  requireAdmin(ctx);
  requireFreshPassword(ctx);
  return await act(ctx, "staff.factor_reset", async (tx) => {
    const account = await lockOther(tx, staffId);
    if (account.factor === null) return { repeated: true, result: { ok: true } };
    await takeFactorAway(tx, account);
    await ctx.keys.endAll(tx.db, account.id);
    const result = { ok: true } as const;
    return { subjectId: account.id, before: { secondFactor: true }, after: { secondFactor: false }, result };
  });
}
