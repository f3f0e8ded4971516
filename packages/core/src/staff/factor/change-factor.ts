import { staffAccounts, staffRecoveryCodes } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { TxCtx } from "../../context.ts";
import { queueMessage } from "../../message/queue-message.ts";
import type { StaffRow } from "../queries.ts";

/** Writes to its owner that an account's second factor is another one, or gone. */
export async function tellOfFactor(ctx: TxCtx, { email }: StaffRow): Promise<void> {
  await queueMessage(ctx, {
    kind: "staff_factor_changed",
    bookingId: null,
    email: email.toLowerCase(),
    subjectId: newId("aud", ctx.clock.now()),
  });
}

/** Takes an account's second factor and its recovery codes away, and tells its owner. */
export async function takeFactorAway(ctx: TxCtx, account: StaffRow): Promise<void> {
  await ctx.db
    .update(staffAccounts)
    .set({ factor: null, factorShown: null, factorStep: null })
    .where(eq(staffAccounts.id, account.id));
  await ctx.db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, account.id));
  await tellOfFactor(ctx, account);
}
