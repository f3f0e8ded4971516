import { customers } from "@totetaxi/db/schema";
import { eq, sql } from "drizzle-orm";
import { record } from "../audit/record.ts";
import type { TxCtx } from "../context.ts";
import { closeAccount } from "./close-account.ts";
import { joinAccountBookings, joinGuestBookings } from "./join-bookings.ts";
import { type CustomerRow, claimants, lockAccountsOf, verifiedOwner } from "./queries.ts";

/** Makes everybody else who proves the same e-mail, or takes it for the staff, wait until this is decided. */
export async function lockEmail(ctx: TxCtx, email: string): Promise<void> {
  const key = `account e-mail ${email.toLowerCase()}`;
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/**
 * Whoever reads a mailbox has proved its e-mail. It becomes this account's, or stays that of the account which proved it
 * before; the bookings of guests and of accounts that only claimed it join, and those accounts close.
 * @returns the account that has the e-mail now, and how many bookings joined it.
 */
export async function proveEmail(
  ctx: TxCtx,
  account: CustomerRow,
  email: string,
): Promise<{ owner: CustomerRow; joined: number }> {
  await lockEmail(ctx, email);
  await lockAccountsOf(ctx, email);
  const known = await verifiedOwner(ctx.db, email);
  const owner = known ?? account;
  const others = (await claimants(ctx.db, email)).map(({ id }) => id).filter((id) => id !== owner.id);
  const moved = await joinAccountBookings(ctx, owner.id, others);
  for (const id of others) await closeAccount(ctx, id);
  if (!known) {
    await ctx.db
      .update(customers)
      .set({ email, emailVerifiedAt: ctx.clock.now() })
      .where(eq(customers.id, owner.id));
  }
  const joined = moved + (await joinGuestBookings(ctx, owner.id, email));
  await record(ctx, "customer.email_proved", owner.id, { after: { joined, closed: others.length } });
  return { owner, joined };
}
