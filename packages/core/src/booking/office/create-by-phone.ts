import type { ChangedBooking, StaffCreateBooking } from "@totetaxi/contracts/staff/booking-acts";
import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import { bookings, payments } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { newId } from "@totetaxi/values/id";
import { inNewYork, serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import { type Act, act, requireAdmin, requireFreshPassword, requireStaff } from "../../audit/act.ts";
import type { Change } from "../../audit/record.ts";
import type { Ctx, TxCtx } from "../../context.ts";
import { findCustomer } from "../../customer/office/find-customer.ts";
import { queueMessage } from "../../message/queue-message.ts";
import { addNote } from "../../note/add-note.ts";
import { bindingQuote } from "../binding-quote.ts";
import { moveBooking } from "../move-booking.ts";
import { bookingOf, hashOf, type Owner, ownerOf } from "../new-booking.ts";
import { takePlaces } from "../places.ts";
import { dayRefusal, phoneHoldExpiresAt, requireBookableDay } from "../policy.ts";
import type { BookingRow } from "../queries.ts";
import type { NewBooking } from "../write-booking.ts";
import { agreedPrice } from "./agreed-price.ts";
import { changedBooking, findBooking } from "./find.ts";

/** The lead time is for the site only; the past and the furthest day hold for everybody. */
function requireDay({ facts }: StaffCreateBooking, now: Date): void {
  const day = serviceDay(facts.pickupDate);
  if (dayRefusal(day, now) !== "day_too_soon") requireBookableDay(day, now);
  const isToday = day === inNewYork(now).day;
  if (facts.service === "mini_move" || facts.sameDay === isToday) return;
  const message = isToday
    ? "A delivery of today is a same-day delivery: please say so."
    : "Only a delivery of today is a same-day delivery.";
  throw new DomainError("refused", "same_day_mismatch", message, { field: "sameDay" });
}

/** The same for the same call, whoever of the office makes it. */
function callHashOf(input: StaffCreateBooking): string {
  return hashOf("staff", input);
}

async function ownerOfCall({ db }: Ctx, { customerId, contact }: StaffCreateBooking): Promise<Owner> {
  const customer = customerId ? await findCustomer(db, customerId) : undefined;
  return ownerOf(customer?.id, contact);
}

/** The caller accepted the terms by word of mouth. */
async function rowOf(ctx: Ctx, input: StaffCreateBooking): Promise<NewBooking> {
  const card = await bindingQuote(ctx, input);
  const price = input.override ? agreedPrice(card, input.override.totalCents) : card;
  const owner = await ownerOfCall(ctx, input);
  const order = { ...input, termsVersion: TERMS_VERSION };
  const row = bookingOf(ctx, order, { price, owner, requestHash: callHashOf(input) });
  return {
    ...row,
    statusReason: "booked by phone",
    holdExpiresAt: phoneHoldExpiresAt(row.createdAt, row.day),
    // Its longer hold is the extension that a booking may have.
    holdExtendedAt: row.createdAt,
    placedFrom: null,
  };
}

/** What this call has already made. @throws DomainError `request_reused` when the same id came with other input. */
async function findMade(ctx: Ctx | TxCtx, input: StaffCreateBooking): Promise<BookingRow | undefined> {
  const [known] = await ctx.db.select().from(bookings).where(eq(bookings.requestId, input.requestId));
  if (known && known.requestHash !== callHashOf(input)) {
    throw new DomainError("conflict", "request_reused", "This request was already used for another booking.");
  }
  return known;
}

/** Nothing to pay is paid at once; else the way to pay is mailed. */
async function goOn(ctx: TxCtx, booking: BookingRow): Promise<void> {
  const free = booking.totalCents === 0;
  await ctx.db.insert(payments).values({
    id: newId("pay", booking.createdAt),
    bookingId: booking.id,
    status: free ? "succeeded" : "pending",
    amountCents: booking.totalCents,
    createdAt: booking.createdAt,
    updatedAt: booking.createdAt,
    ...(free ? { processedAt: booking.createdAt } : {}),
  });
  if (free) await moveBooking(ctx, booking, "paid", "nothing to pay");
  const kind = free ? "booking_confirmation" : "payment_link";
  await queueMessage(ctx, { kind, bookingId: booking.id, subjectId: booking.id });
}

async function make(ctx: TxCtx, row: NewBooking, input: StaffCreateBooking): Promise<Act<ChangedBooking>> {
  const known = await findMade(ctx, input);
  if (known) return { repeated: true, result: changedBooking(known) };
  const [booking] = await ctx.db.insert(bookings).values(row).returning();
  if (!booking) throw new Error("the booking was not written");
  const { override, requestId } = input;
  if (override) await addNote(ctx, booking.id, { requestId, text: `Price agreed: ${override.because}` });
  await goOn(ctx, booking);
  await takePlaces(ctx, booking);
  const after: Change = {
    status: booking.totalCents === 0 ? "paid" : "pending",
    totalCents: booking.totalCents,
    ...(override ? { cardTotalCents: input.quotedTotalCents } : {}),
  };
  return { subjectId: booking.id, after, result: changedBooking(await findBooking(ctx.db, booking.id)) };
}

/**
 * Books for somebody on the phone: the site's rules without its lead time, today included, and with another total where
 * an admin agreed to one. The link to pay goes out by mail, and the place is held for a day (`phoneHoldExpiresAt`),
 * however many the person holds already. The same request gives the same booking.
 * @throws DomainError the quote's reasons, `quote_changed`, `day_past`, `day_too_far`, `day_full`, `same_day_mismatch`,
 * `total_too_small`, `admins_only`, `password_needed` for another total, `request_reused`, `not_found` for an unknown
 * customer.
 */
export async function createByPhone(ctx: Ctx, input: StaffCreateBooking): Promise<ChangedBooking> {
  requireStaff(ctx);
  if (input.override) {
    requireAdmin(ctx);
    requireFreshPassword(ctx);
  }
  try {
    // The price is asked first: it knows a day that is no day at all.
    const row = await rowOf(ctx, input);
    requireDay(input, ctx.clock.now());
    return await act(ctx, "booking.created", (ctx) => make(ctx, row, input));
  } catch (error) {
    // Whatever stopped this try, the same call may have made its booking before, or beside it: then that is its answer.
    const known = await findMade(ctx, input);
    if (known) return changedBooking(known);
    throw error;
  }
}
