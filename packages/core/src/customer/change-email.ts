import type { ChangeEmail } from "@totetaxi/contracts/account";
import type { Done } from "@totetaxi/contracts/nothing";
import { record } from "../audit/record.ts";
import { inTransaction } from "../transaction.ts";
import { withPassword } from "./check-password.ts";
import type { CustomerCtx } from "./keys.ts";
import { limitLinks, sendLink } from "./links.ts";

/**
 * Asks the new mailbox first: the e-mail changes when the link that is sent there is used. The answer is the same
 * whether or not somebody has that e-mail.
 * @throws DomainError `wrong_password`, `rate_limited`.
 */
export async function changeEmail(ctx: CustomerCtx, { email, password }: ChangeEmail): Promise<Done> {
  const { id } = await withPassword(ctx, password);
  await limitLinks(ctx, email);
  await inTransaction(ctx, async (ctx) => {
    await sendLink(ctx, { kind: "change_email", email, customerId: id });
    await record(ctx, "customer.email_change_asked", id, {});
  });
  return { ok: true };
}
