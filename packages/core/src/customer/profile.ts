import type { CustomerView, UpdateProfile } from "@totetaxi/contracts/account";
import { customers } from "@totetaxi/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "../audit/record.ts";
import { inTransaction } from "../transaction.ts";
import type { CustomerCtx } from "./keys.ts";
import { notSignedIn, ownAccount } from "./queries.ts";
import { customerView } from "./view.ts";

export async function getProfile(ctx: CustomerCtx): Promise<CustomerView> {
  return customerView(await ownAccount(ctx.db, ctx.actor.customerId));
}

/** Changes what is named; the rest stays. */
export async function updateProfile(ctx: CustomerCtx, input: UpdateProfile): Promise<CustomerView> {
  const { customerId } = ctx.actor;
  const { notifications, firstName, lastName, phone, preferredWindow } = input;
  const named = Object.keys(input);
  if (named.length === 0) return await getProfile(ctx);
  return await inTransaction(ctx, async (ctx) => {
    const [changed] = await ctx.db
      .update(customers)
      .set({
        ...(firstName === undefined ? {} : { firstName }),
        ...(lastName === undefined ? {} : { lastName }),
        ...(phone === undefined ? {} : { phone }),
        ...(preferredWindow === undefined ? {} : { preferredWindow }),
        ...(notifications ? { notifyByMail: notifications.mail, notifyByText: notifications.text } : {}),
      })
      .where(and(eq(customers.id, customerId), isNull(customers.deletedAt)))
      .returning();
    if (!changed) throw notSignedIn();
    await record(ctx, "customer.updated", customerId, { after: { fields: named.join(" ") } });
    return customerView(changed);
  });
}
