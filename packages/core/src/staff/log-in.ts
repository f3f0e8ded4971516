import type { StaffLogin, StaffSignedIn } from "@totetaxi/contracts/staff/session";
import { DomainError } from "@totetaxi/values/domain-error";
import type { KeyCtx } from "../customer/keys.ts";
import { countLogin, forgetFailures, loginSubject } from "../customer/login-failures.ts";
import { callerOf } from "../operations/caller.ts";
import { limit, limitAddress } from "../operations/rate-limit.ts";
import { enter } from "./enter.ts";
import { takeCode } from "./factor/take-code.ts";
import { staffByEmail } from "./queries.ts";

/**
 * Signs somebody of the office in, with a session that is new and the one before ended. Who fails is counted, and not in
 * the log: what was typed need not be anybody's e-mail.
 * @throws DomainError `wrong_login`, whatever was wrong; `login_locked` after a hundred wrong passwords in a row;
 * with the right password `code_needed` and `wrong_code` where there is a second factor; `rate_limited`, `busy`.
 */
export async function logInStaff(ctx: KeyCtx, { email, password, code }: StaffLogin): Promise<StaffSignedIn> {
  const subject = loginSubject(ctx, `office:${email}`);
  await limitAddress(ctx, "login-address");
  await limit(ctx, "login", `${subject}:${callerOf(ctx)}`);
  await countLogin(ctx, subject);
  const account = await staffByEmail(ctx.db, email);
  if (!(await ctx.keys.matches(account?.passwordHash, password)) || !account) {
    throw new DomainError("unauthorized", "wrong_login", "This e-mail and password do not belong together.");
  }
  await forgetFailures(ctx, subject);
  if (account.factor !== null) await takeCode(ctx, account, code);
  return await enter(ctx, account);
}
