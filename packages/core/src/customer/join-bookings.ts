import { bookings } from "@totetaxi/db/schema";
import type { Id } from "@totetaxi/values/id";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { TxCtx } from "../context.ts";

const NO_GUEST = { guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null };

async function join(ctx: TxCtx, customerId: Id<"cst">, which: SQL | undefined): Promise<number> {
  const joined = await ctx.db
    .update(bookings)
    .set({ customerId, ...NO_GUEST })
    .where(which)
    .returning({ id: bookings.id });
  return joined.length;
}

/** Gives a customer the bookings that were made as a guest with an e-mail that is now proved. @returns how many. */
export async function joinGuestBookings(ctx: TxCtx, customerId: Id<"cst">, email: string): Promise<number> {
  return await join(
    ctx,
    customerId,
    and(isNull(bookings.customerId), eq(sql`lower(${bookings.guestEmail})`, email.toLowerCase())),
  );
}

/** Gives a customer the bookings of accounts that only claimed the same e-mail. @returns how many. */
export async function joinAccountBookings(
  ctx: TxCtx,
  customerId: Id<"cst">,
  claimants: readonly Id<"cst">[],
): Promise<number> {
  if (claimants.length === 0) return 0;
  return await join(ctx, customerId, inArray(bookings.customerId, [...claimants]));
}

/** Gives a customer one guest's booking. @returns false when it is no guest's any more. */
export async function joinBooking(ctx: TxCtx, customerId: Id<"cst">, bookingId: Id<"bkg">): Promise<boolean> {
  return (await join(ctx, customerId, and(eq(bookings.id, bookingId), isNull(bookings.customerId)))) === 1;
}
