import type { BookingRef } from "@totetaxi/contracts/booking";
import { bookings, payments } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { DomainError } from "@totetaxi/values/domain-error";
import { type BookingId, isId } from "@totetaxi/values/id";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { callerOf } from "../operations/caller.ts";
import { limit } from "../operations/rate-limit.ts";
import { leading, type PaymentRow, paymentsOf } from "../payment/load-case.ts";

export type BookingRow = Omit<typeof bookings.$inferSelect, "searchText">;

function notFound(): DomainError {
  return new DomainError("not_found", "not_found", "We could not find that booking.");
}

const byToken = statement((db) =>
  db
    .select()
    .from(bookings)
    .where(eq(bookings.accessTokenHash, sql.placeholder("hash")))
    .prepare("booking_of_link"),
);

async function findByToken(ctx: Ctx, accessToken: string): Promise<BookingRow> {
  const [booking] = await byToken(ctx.db, { hash: ctx.tokens.hash(accessToken) });
  if (booking) return booking;
  // Only guesses are counted: who holds a link may open it as often as they like, beside whoever is guessing.
  await limit(ctx, "unknown-link", callerOf(ctx));
  throw notFound();
}

/**
 * The actor's own booking: by its secret link, or by id when it is theirs. What is not theirs does not exist.
 * @throws DomainError `not_found`, `rate_limited` after many wrong links.
 */
export async function findOwnBooking(ctx: Ctx, ref: BookingRef): Promise<BookingRow> {
  if ("accessToken" in ref) return await findByToken(ctx, ref.accessToken);
  const { actor } = ctx;
  const [booking] =
    isId("bkg", ref.bookingId) && actor.kind === "customer"
      ? await ctx.db
          .select()
          .from(bookings)
          .where(and(eq(bookings.id, ref.bookingId), eq(bookings.customerId, actor.customerId)))
      : [];
  if (booking) return booking;
  await limit(ctx, "unknown-booking", callerOf(ctx));
  throw notFound();
}

/** The payment a booking is known by: the kept one, else the open one, else the newest. */
export async function leadingPayment(db: Db, bookingId: BookingId): Promise<PaymentRow> {
  const found = leading(await paymentsOf(db, { bookingId }));
  if (!found) throw new Error(`booking ${bookingId} has no payment`);
  return found;
}

/** The same for many bookings at once. @throws Error from the returned function for a booking that was not asked for. */
export async function leadingPayments(
  db: Db,
  ids: readonly BookingId[],
): Promise<(id: BookingId) => PaymentRow> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(payments)
          .where(inArray(payments.bookingId, [...ids]))
          .orderBy(asc(payments.createdAt), asc(payments.id));
  const byBooking = Map.groupBy(rows, ({ bookingId }) => bookingId);
  return (id) => {
    const found = leading(byBooking.get(id) ?? []);
    if (!found) throw new Error(`booking ${id} has no payment`);
    return found;
  };
}
