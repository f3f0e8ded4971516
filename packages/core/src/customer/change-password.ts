import type { ChangePassword } from "@totetaxi/contracts/account";
import type { Done } from "@totetaxi/contracts/nothing";
import { record } from "../audit/record.ts";
import { inTransaction } from "../transaction.ts";
import { withPassword } from "./check-password.ts";
import { requireGoodPassword } from "./good-password.ts";
import type { CustomerCtx } from "./keys.ts";
import { setPassword } from "./set-password.ts";

/**
 * Changes the password. Every session ends, and this browser gets a new one.
 * @throws DomainError `wrong_password`, `password_…`, `rate_limited`, `busy`.
 */
export async function changePassword(ctx: CustomerCtx, input: ChangePassword): Promise<Done> {
  const { keys } = ctx;
  const customer = await withPassword(ctx, input.password);
  requireGoodPassword(keys, input.newPassword, customer);
  const passwordHash = await keys.hash(input.newPassword);
  await inTransaction(ctx, async (ctx) => {
    await setPassword(ctx, customer, passwordHash);
    await keys.endAll(ctx.db, customer.id);
    await record(ctx, "customer.password_changed", customer.id, {});
  });
  await keys.signIn(ctx.db, customer.id);
  return { ok: true };
}
