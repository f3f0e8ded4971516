import type { CreateBooking } from "@totetaxi/contracts/booking";
import { customers } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { ownAccount } from "../customer/queries.ts";

/**
 * Who books with an account is reached by the profile. What it lacks is taken from the contact of the order, and kept; the
 * e-mail never is.
 * @throws DomainError `contact_required` when a name or the phone is nowhere.
 */
export async function completeProfile(ctx: Ctx, { contact }: CreateBooking): Promise<void> {
  if (ctx.actor.kind !== "customer") return;
  const { id, firstName, lastName, phone } = await ownAccount(ctx.db, ctx.actor.customerId);
  if (firstName && lastName && phone) return;
  if (!contact) {
    throw new DomainError("refused", "contact_required", "Please tell us how to reach you.", {
      field: "contact",
    });
  }
  await ctx.db
    .update(customers)
    .set({
      firstName: firstName || contact.firstName,
      lastName: lastName || contact.lastName,
      phone: phone || contact.phone,
    })
    .where(eq(customers.id, id));
}
