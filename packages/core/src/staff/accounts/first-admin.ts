import { masked } from "../../audit/masked.ts";
import { record } from "../../audit/record.ts";
import type { Ctx } from "../../context.ts";
import { sendLink } from "../../customer/links.ts";
import { inTransaction } from "../../transaction.ts";
import { staffByEmail } from "../queries.ts";
import { hasAdmin, lockAdmins } from "./find-account.ts";
import { openAccount } from "./invite-staff.ts";

/**
 * Invites whoever is to run the office while nobody does: asked for by who starts the product, at each start. A new link
 * makes the one before void.
 * @returns false when there is an admin, or the e-mail is somebody else's of the office: then nothing is done.
 */
export async function inviteFirstAdmin(ctx: Ctx, email: string): Promise<boolean> {
  return await inTransaction(ctx, async (ctx) => {
    await lockAdmins(ctx);
    if (await hasAdmin(ctx)) return false;
    const known = await staffByEmail(ctx.db, email);
    if (known && (known.role !== "admin" || known.passwordHash !== null)) return false;
    if (known) {
      await sendLink(ctx, { kind: "staff_invitation", email, staffId: known.id });
      return true;
    }
    const [name = email] = email.split("@", 1);
    const id = await openAccount(ctx, { name, email, role: "admin" });
    await record(ctx, "staff.invited", id, { after: { role: "admin", email: masked(email) } });
    return true;
  });
}
