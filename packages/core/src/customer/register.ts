import type { Register, SignedIn } from "@totetaxi/contracts/account";
import { customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { record } from "../audit/record.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import { inTransaction } from "../transaction.ts";
import { requireGoodPassword } from "./good-password.ts";
import type { KeyCtx } from "./keys.ts";
import { limitLinks, sendLink } from "./links.ts";
import { customerView } from "./view.ts";

/**
 * Opens an account and signs in. It claims its e-mail until the link that is mailed there proves it, so that a
 * registration is answered alike whether or not somebody has the e-mail already: only its mailbox is told.
 * @throws DomainError `password_…` (see `requireGoodPassword`), `rate_limited`, `busy`.
 */
export async function register(ctx: KeyCtx, input: Register): Promise<SignedIn> {
  const { email, password, firstName = "", lastName = "", phone = "" } = input;
  await limitAddress(ctx, "register");
  requireGoodPassword(ctx.keys, password, input);
  await limitLinks(ctx, email);
  const passwordHash = await ctx.keys.hash(password);
  const customer = await inTransaction(ctx, async (ctx) => {
    const createdAt = ctx.clock.now();
    const [made] = await ctx.db
      .insert(customers)
      .values({ id: newId("cst", createdAt), firstName, lastName, email, phone, passwordHash, createdAt })
      .returning();
    if (!made) throw new Error("the customer was not written");
    await sendLink(ctx, { kind: "verify_email", email, customerId: made.id });
    await record(ctx, "customer.registered", made.id, {});
    return made;
  });
  await ctx.keys.signIn(ctx.db, customer.id);
  return { customer: customerView(customer) };
}
