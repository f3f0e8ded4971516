import { staffAccounts } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { TxCtx } from "../../context.ts";
import { queueMessage } from "../../message/queue-message.ts";
import type { StaffRow } from "../queries.ts";

/** Writes a new password's hash and tells its owner. */
export async function setPassword(ctx: TxCtx, { id, email }: StaffRow, passwordHash: string): Promise<void> {
  await ctx.db.update(staffAccounts).set({ passwordHash }).where(eq(staffAccounts.id, id));
  await queueMessage(ctx, {
    kind: "staff_password_changed",
    bookingId: null,
    email: email.toLowerCase(),
    subjectId: newId("aud", ctx.clock.now()),
  });
}
