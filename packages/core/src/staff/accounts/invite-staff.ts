import type { Done } from "@totetaxi/contracts/nothing";
import type { InviteStaff, StaffIdInput } from "@totetaxi/contracts/staff/account";
import { isUniqueViolation } from "@totetaxi/db/errors";
import { staffAccounts } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { type Id, newId } from "@totetaxi/values/id";
import { act, requireAdmin, requireFreshPassword } from "../../audit/act.ts";
import { masked } from "../../audit/masked.ts";
import type { Ctx, TxCtx } from "../../context.ts";
import { sendLink } from "../../customer/links.ts";
import { lockOther } from "./find-account.ts";

function emailTaken(): DomainError {
  return new DomainError("conflict", "email_taken", "Somebody has an account with this e-mail already.", {
    field: "email",
  });
}

/** An account that waits for its person, to whom the link is mailed. */
export async function openAccount(ctx: TxCtx, { name, email, role }: InviteStaff): Promise<Id<"stf">> {
  const createdAt = ctx.clock.now();
  const id = newId("stf", createdAt);
  await ctx.db.insert(staffAccounts).values({ id, name, email, role, createdAt });
  await sendLink(ctx, { kind: "staff_invitation", email, staffId: id });
  return id;
}

/**
 * Opens an account without a password, and mails its person the link with which to choose one.
 * @throws DomainError `admins_only`, `password_needed`, `email_taken` also for a customer's.
 */
export async function inviteStaff(ctx: Ctx, { name, email, role }: InviteStaff): Promise<Done> {
  requireAdmin(ctx);
  requireFreshPassword(ctx);
  try {
    return await act(ctx, "staff.invited", async (ctx) => {
      const id = await openAccount(ctx, { name, email, role });
      return { subjectId: id, after: { role, email: masked(email) }, result: { ok: true } };
    });
  } catch (error) {
    const isTaken =
      isUniqueViolation(error, "staff_accounts_email") || isUniqueViolation(error, "accounts_one_world");
    throw isTaken ? emailTaken() : error;
  }
}

/** Mails a new link to who has not used one yet; the one before is void. @throws DomainError `not_invited`, `not_found`. */
export async function inviteAgain(ctx: Ctx, { staffId }: StaffIdInput): Promise<Done> {
  requireAdmin(ctx);
  return await act(ctx, "staff.invited_again", async (ctx) => {
    const account = await lockOther(ctx, staffId);
    if (account.passwordHash !== null || account.disabledAt !== null) {
      throw new DomainError("conflict", "not_invited", "This account waits for no invitation.");
    }
    await sendLink(ctx, { kind: "staff_invitation", email: account.email, staffId: account.id });
    return { subjectId: account.id, after: { email: masked(account.email) }, result: { ok: true } };
  });
}
