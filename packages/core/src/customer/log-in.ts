import type { Login, SignedIn } from "@totetaxi/contracts/account";
import { DomainError } from "@totetaxi/values/domain-error";
import { callerOf } from "../operations/caller.ts";
import { limit, limitAddress } from "../operations/rate-limit.ts";
import type { KeyCtx, Keys } from "./keys.ts";
import { countLogin, forgetFailures, loginSubject } from "./login-failures.ts";
import { type Accounts, accountsOf, type CustomerRow } from "./queries.ts";
import { customerView } from "./view.ts";

/** The account that the password opens. Wrong passwords cost the same whatever accounts there are. */
async function opened(
  keys: Keys,
  { verified, claimed }: Accounts,
  password: string,
): Promise<CustomerRow | undefined> {
  if (await keys.matches(verified?.passwordHash, password)) return verified;
  return (await keys.matches(claimed?.passwordHash, password)) ? claimed : undefined;
}

/**
 * Signs in, with a session that is new and the one before ended.
 * @throws DomainError `wrong_login`, whatever was wrong; `login_locked` after a hundred wrong passwords in a row, until
 * the password is reset; `rate_limited`, `busy`.
 */
export async function logIn(ctx: KeyCtx, { email, password }: Login): Promise<SignedIn> {
  const subject = loginSubject(ctx, email);
  await limitAddress(ctx, "login-address");
  await limit(ctx, "login", `${subject}:${callerOf(ctx)}`);
  await countLogin(ctx, subject);
  const customer = await opened(ctx.keys, await accountsOf(ctx.db, email), password);
  if (!customer) {
    throw new DomainError("unauthorized", "wrong_login", "This e-mail and password do not belong together.");
  }
  await forgetFailures(ctx, subject);
  await ctx.keys.signIn(ctx.db, customer.id);
  return { customer: customerView(customer) };
}

/** Ends the session of this browser; nothing happens where there is none. */
export async function logOut(ctx: KeyCtx): Promise<null> {
  await ctx.keys.signOut(ctx.db);
  return null;
}
