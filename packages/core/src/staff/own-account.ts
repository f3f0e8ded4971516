import { DomainError } from "@totetaxi/values/domain-error";
import { requireStaff } from "../audit/act.ts";
import type { Ctx } from "../context.ts";
import type { KeyCtx } from "../customer/keys.ts";
import { notSignedIn } from "../customer/queries.ts";
import { limit } from "../operations/rate-limit.ts";
import { type StaffRow, staffById } from "./queries.ts";

/** The account of whoever of the office is signed in. @throws DomainError `not_staff`, `not_signed_in`. */
export async function ownAccount(ctx: Pick<Ctx, "actor" | "db">): Promise<StaffRow> {
  const account = await staffById(ctx.db, requireStaff(ctx).staffId);
  if (!account) throw notSignedIn();
  return account;
}

/** The same, once they have shown that they know its password. @throws DomainError `wrong_password`, `rate_limited`, `busy`. */
export async function withPassword(ctx: KeyCtx, password: string): Promise<StaffRow> {
  const account = await ownAccount(ctx);
  await limit(ctx, "check-password", account.id);
  if (await ctx.keys.matches(account.passwordHash, password)) return account;
  throw new DomainError("refused", "wrong_password", "This is not your password.", { field: "password" });
}
