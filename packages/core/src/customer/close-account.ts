import { accountTokens, addresses, customers, paymentMethods } from "@totetaxi/db/schema";
import type { Id } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { TxCtx } from "../context.ts";

/** An address at which nobody is, so that the column stays what it is. */
function nobodysEmail(customerId: Id<"cst">): string {
  return `${customerId}@deleted.invalid`;
}

/** Takes the person out of an account that nobody will open again. Its sessions end at their next call. */
export async function closeAccount(ctx: TxCtx, customerId: Id<"cst">): Promise<void> {
  await ctx.db.delete(accountTokens).where(eq(accountTokens.customerId, customerId));
  await ctx.db.delete(paymentMethods).where(eq(paymentMethods.customerId, customerId));
  await ctx.db.delete(addresses).where(eq(addresses.customerId, customerId));
  await ctx.db
    .update(customers)
    .set({
      firstName: "Former",
      lastName: "customer",
      email: nobodysEmail(customerId),
      phone: "",
      passwordHash: null,
      preferredWindow: null,
      notifyByMail: false,
      notifyByText: false,
      deletedAt: ctx.clock.now(),
    })
    .where(eq(customers.id, customerId));
}
