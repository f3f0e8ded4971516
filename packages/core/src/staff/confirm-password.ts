import type { Done } from "@totetaxi/contracts/nothing";
import type { ConfirmPassword } from "@totetaxi/contracts/staff/session";
import { act } from "../audit/act.ts";
import type { KeyCtx } from "../customer/keys.ts";
import { withPassword } from "./own-account.ts";

/**
 * Whoever is signed in gives the password once more, so that money, roles and e-mails are open to them for a while.
 * @throws DomainError `wrong_password`, `rate_limited`, `busy`, `not_signed_in`.
 */
export async function confirmPassword(ctx: KeyCtx, { password }: ConfirmPassword): Promise<Done> {
  const { id } = await withPassword(ctx, password);
  return await act(ctx, "staff.password_confirmed", async ({ db }) => {
    await ctx.keys.passwordGiven(db);
    return { subjectId: id, after: { confirmed: true }, result: { ok: true } };
  });
}
