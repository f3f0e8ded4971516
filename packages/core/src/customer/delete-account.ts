import type { DeleteAccount } from "@totetaxi/contracts/account";
import { OFFICE } from "@totetaxi/contracts/office";
import { bookings, messages } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { inNewYork } from "@totetaxi/values/service-day";
import { and, eq, gte, inArray, ne, or } from "drizzle-orm";
import { record } from "../audit/record.ts";
import type { TxCtx } from "../context.ts";
import { inTransaction } from "../transaction.ts";
import { withPassword } from "./check-password.ts";
import { closeAccount } from "./close-account.ts";
import type { CustomerCtx } from "./keys.ts";
import { type CustomerRow, lockOwnAccount } from "./queries.ts";

/** A trip that is still to be paid or driven needs its customer. @throws DomainError `bookings_open`. */
async function requireNothingOpen(ctx: TxCtx, { id }: CustomerRow): Promise<void> {
  const today = inNewYork(ctx.clock.now()).day;
  const open = or(eq(bookings.status, "pending"), and(eq(bookings.status, "paid"), gte(bookings.day, today)));
  const [found] = await ctx.db
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(eq(bookings.customerId, id), open))
    .limit(1);
  if (!found) return;
  throw new DomainError(
    "conflict",
    "bookings_open",
    `You still have a booking to come. Please cancel it first, or call us at ${OFFICE.phone}.`,
  );
}

/**
 * What the books need stays: what was sold, when, between which towns, and for how much. Streets, words and the
 * address of the computer are the person's and go.
 */
async function anonymiseBookings(ctx: TxCtx, { id }: CustomerRow): Promise<void> {
  await ctx.db
    .update(bookings)
    .set({
      pickupLine1: "removed",
      pickupLine2: null,
      deliveryLine1: "removed",
      deliveryLine2: null,
      itemDescription: "",
      instructions: "",
      termsIp: "removed",
    })
    .where(eq(bookings.customerId, id));
}

/** Nobody is written to any more. */
async function dropMessages(ctx: TxCtx, { id, email }: CustomerRow): Promise<void> {
  const own = ctx.db.select({ id: bookings.id }).from(bookings).where(eq(bookings.customerId, id));
  await ctx.db
    .update(messages)
    .set({ status: "dropped" })
    .where(
      and(
        eq(messages.status, "queued"),
        or(inArray(messages.bookingId, own), eq(messages.email, email.toLowerCase())),
        ne(messages.kind, "contact_message"),
      ),
    );
}

/**
 * The person goes, the bookings stay, without the person. The e-mail is free again.
 * @throws DomainError `wrong_password`, `bookings_open`, `rate_limited`, `not_signed_in`.
 */
export async function deleteAccount(ctx: CustomerCtx, { password }: DeleteAccount): Promise<null> {
  const { id } = await withPassword(ctx, password);
  const { keys } = ctx;
  await inTransaction(ctx, async (ctx) => {
    // Who books at this moment has booked before, and is seen, or waits and is refused.
    const customer = await lockOwnAccount(ctx, id);
    await requireNothingOpen(ctx, customer);
    await dropMessages(ctx, customer);
    await anonymiseBookings(ctx, customer);
    await closeAccount(ctx, customer.id);
    await keys.endAll(ctx.db, customer.id);
    await record(ctx, "customer.deleted", customer.id, {});
  });
  await keys.signOut(ctx.db);
  return null;
}
