import { DomainError } from "@totetaxi/values/domain-error";
import { limit } from "../operations/rate-limit.ts";
import type { CustomerCtx } from "./keys.ts";
import { type CustomerRow, ownAccount } from "./queries.ts";

/**
 * The account of whoever is signed in, once they have shown that they know its password.
 * @throws DomainError `wrong_password`, `rate_limited`, `not_signed_in`.
 */
export async function withPassword(ctx: CustomerCtx, password: string): Promise<CustomerRow> {
  const customer = await ownAccount(ctx.db, ctx.actor.customerId);
  await limit(ctx, "check-password", customer.id);
  if (await ctx.keys.matches(customer.passwordHash, password)) return customer;
  throw new DomainError("refused", "wrong_password", "This is not your password.", { field: "password" });
}
