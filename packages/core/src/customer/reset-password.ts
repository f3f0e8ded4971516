import type { ResetPassword } from "@totetaxi/contracts/account";
import type { Done } from "@totetaxi/contracts/nothing";
import { isUniqueViolation } from "@totetaxi/db/errors";
import { record } from "../audit/record.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import { inTransaction } from "../transaction.ts";
import { requireGoodPassword } from "./good-password.ts";
import type { KeyCtx } from "./keys.ts";
import { findLink, linkInvalid, useLink } from "./links.ts";
import { forgetFailures, loginSubject } from "./login-failures.ts";
import { proveEmail } from "./prove-email.ts";
import { accountsOf } from "./queries.ts";
import { setPassword } from "./set-password.ts";

const KINDS = ["reset_password"] as const;

/**
 * Sets a new password with the link that was mailed, which also proves the e-mail. Every session of the account ends.
 * @throws DomainError `link_invalid`, `password_…` (the link is then still good), `rate_limited`, `busy`.
 */
export async function resetPassword(ctx: KeyCtx, { token, password }: ResetPassword): Promise<Done> {
  await limitAddress(ctx, "use-link");
  const { email } = await findLink(ctx, token, KINDS);
  const { verified, claimed } = await accountsOf(ctx.db, email);
  const account = verified ?? claimed;
  if (!account) throw linkInvalid();
  requireGoodPassword(ctx.keys, password, account);
  const passwordHash = await ctx.keys.hash(password);
  const { keys } = ctx;
  try {
    await inTransaction(ctx, async (ctx) => {
      await useLink(ctx, token, KINDS);
      const { owner } = await proveEmail(ctx, account, account.email);
      await setPassword(ctx, owner, passwordHash);
      await keys.endAll(ctx.db, owner.id);
      await forgetFailures(ctx, loginSubject(ctx, email));
      await record(ctx, "customer.password_reset", owner.id, {});
    });
  } catch (error) {
    throw isUniqueViolation(error, "accounts_one_world") ? linkInvalid() : error;
  }
  return { ok: true };
}
