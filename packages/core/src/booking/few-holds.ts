import { bookings } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { and, eq, min, notLike, or, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";

type Placing = Pick<typeof bookings.$inferInsert, "customerId" | "guestEmail" | "placedFrom">;

/** How long to wait when the first hold to end is over already, and Stripe has still to say so. */
const A_MINUTE = 60;

async function secondsToWait(ctx: Ctx, { customerId, guestEmail, placedFrom }: Placing): Promise<number> {
  const owner = customerId
    ? eq(bookings.customerId, customerId)
    : eq(sql`lower(${bookings.guestEmail})`, guestEmail?.toLowerCase() ?? "");
  const [first] = await ctx.db
    .select({ ends: min(bookings.holdExpiresAt) })
    .from(bookings)
    .where(
      and(
        eq(bookings.status, "pending"),
        // What the office booked for them is not counted (trigger `limit_holds`).
        notLike(bookings.statusBy, "stf\\_%"),
        placedFrom ? or(owner, eq(bookings.placedFrom, placedFrom)) : owner,
      ),
    );
  const left = first?.ends ? Math.ceil((first.ends.getTime() - ctx.clock.now().getTime()) / 1_000) : 0;
  return left > 0 ? left : A_MINUTE;
}

/** The refusal of whoever keeps as many places unpaid as one person may, with the seconds until the first is free. */
export async function tooManyHolds(ctx: Ctx, placing: Placing): Promise<DomainError> {
  const seconds = await secondsToWait(ctx, placing);
  return new DomainError(
    "unavailable",
    "too_many_holds",
    `You already have several bookings that wait for their payment. Please finish one of them, or try again in ${Math.ceil(seconds / 60)} minutes.`,
    { retryAfterSeconds: seconds },
  );
}
