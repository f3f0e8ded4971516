import type { AskByEmail, ResetPassword, UseLink } from "@totetaxi/contracts/account";
import type { Done } from "@totetaxi/contracts/nothing";
import type { StaffSignedIn } from "@totetaxi/contracts/staff/session";
import { isUniqueViolation } from "@totetaxi/db/errors";
import { staffAccounts } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq } from "drizzle-orm";
import { record } from "../../audit/record.ts";
import type { Ctx } from "../../context.ts";
import { requireGoodPassword } from "../../customer/good-password.ts";
import type { KeyCtx } from "../../customer/keys.ts";
import { findLink, type LinkRow, limitLinks, linkInvalid, sendLink, useLink } from "../../customer/links.ts";
import { forgetFailures, loginSubject } from "../../customer/login-failures.ts";
import { queueMessage } from "../../message/queue-message.ts";
import { limitAddress } from "../../operations/rate-limit.ts";
import { inTransaction } from "../../transaction.ts";
import { enter } from "../enter.ts";
import { type StaffRow, staffByEmail, staffById } from "../queries.ts";
import { setPassword } from "./set-password.ts";

/** Whose link it is, while they are let in at all. @throws DomainError `link_invalid`. */
async function accountOf(ctx: Ctx, { staffId, email }: LinkRow): Promise<StaffRow> {
  const account = staffId ? await staffById(ctx.db, staffId) : await staffByEmail(ctx.db, email);
  if (!account) throw linkInvalid();
  return account;
}

/**
 * Asks for a way back in. What is done here is the same for every e-mail; whether there is an account shows when the
 * mail is written, and where there is none, none is.
 * @throws DomainError `rate_limited`.
 */
export async function requestStaffReset(ctx: Ctx, { email }: AskByEmail): Promise<Done> {
  await limitAddress(ctx, "ask-for-link");
  await limitLinks(ctx, email);
  await inTransaction(ctx, (ctx) => sendLink(ctx, { kind: "staff_reset", email }));
  return { ok: true };
}

/** Sets a password with a mailed link, which is used up. Every session of the account ends. */
async function choosePassword(
  ctx: KeyCtx,
  { token, password }: ResetPassword,
  { kind, action }: { kind: "staff_invitation" | "staff_reset"; action: string },
): Promise<StaffRow> {
  const { keys } = ctx;
  await limitAddress(ctx, "use-link");
  const account = await accountOf(ctx, await findLink(ctx, token, [kind]));
  requireGoodPassword(keys, password, { email: account.email, firstName: account.name });
  const passwordHash = await keys.hash(password);
  await inTransaction(ctx, async (ctx) => {
    await useLink(ctx, token, [kind]);
    await setPassword(ctx, account, passwordHash);
    await keys.endAll(ctx.db, account.id);
    await forgetFailures(ctx, loginSubject(ctx, `office:${account.email}`));
    await record(ctx, action, account.id, {});
  });
  return account;
}

/**
 * Sets a new password with the link that was mailed. A second factor stays what it was, so nobody is signed in by this.
 * @throws DomainError `link_invalid`, `password_…` (the link is then still good), `rate_limited`, `busy`.
 */
export async function resetStaffPassword(ctx: KeyCtx, input: ResetPassword): Promise<Done> {
  await choosePassword(ctx, input, { kind: "staff_reset", action: "staff.password_reset" });
  return { ok: true };
}

/**
 * Somebody who was invited chooses a password, and is in.
 * @throws DomainError `link_invalid`, `password_…` (the link is then still good), `rate_limited`, `busy`.
 */
export async function acceptInvitation(ctx: KeyCtx, input: ResetPassword): Promise<StaffSignedIn> {
  const account = await choosePassword(ctx, input, { kind: "staff_invitation", action: "staff.joined" });
  return await enter(ctx, account);
}

/**
 * Uses the link that was sent to somebody's new e-mail; both mailboxes are told.
 * @throws DomainError `link_invalid`; `email_taken` when it is somebody else's, or a customer's; `rate_limited`.
 */
export async function confirmStaffEmail(ctx: Ctx, { token }: UseLink): Promise<Done> {
  await limitAddress(ctx, "use-link");
  try {
    await inTransaction(ctx, async (tx) => {
      const link = await useLink(tx, token, ["staff_email"]);
      const account = await accountOf({ ...ctx, db: tx.db }, link);
      await tx.db.update(staffAccounts).set({ email: link.email }).where(eq(staffAccounts.id, account.id));
      for (const email of [account.email.toLowerCase(), link.email]) {
        const subjectId = `${link.id}:${email === link.email ? "new" : "old"}`;
        await queueMessage(tx, { kind: "staff_email_changed", bookingId: null, email, subjectId });
      }
      await record(tx, "staff.email_changed", account.id, {});
    });
  } catch (error) {
    const isTaken =
      isUniqueViolation(error, "staff_accounts_email") || isUniqueViolation(error, "accounts_one_world");
    if (!isTaken) throw error;
    throw new DomainError("conflict", "email_taken", "This e-mail already belongs to another account.");
  }
  return { ok: true };
}
