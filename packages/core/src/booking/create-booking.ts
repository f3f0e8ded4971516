import type { CreateBooking, CreatedBooking } from "@totetaxi/contracts/booking";
import { isCheckViolation } from "@totetaxi/db/errors";
import { bookings } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import type { PaymentRow } from "../payment/load-case.ts";
import { paymentAccess } from "../payment/open-intent.ts";
import { bindingQuote } from "./binding-quote.ts";
import { completeProfile } from "./complete-profile.ts";
import { tooManyHolds } from "./few-holds.ts";
import { newBooking, requireTerms, siteHashOf } from "./new-booking.ts";
import { requireBookableDay } from "./policy.ts";
import { type BookingRow, leadingPayment } from "./queries.ts";
import { bookingView } from "./view.ts";
import { writeBooking } from "./write-booking.ts";

type Placed = { booking: BookingRow; payment: PaymentRow };

/**
 * What this request has already made.
 * @throws DomainError `request_reused` when the same id came with other input.
 */
async function findPlaced(ctx: Ctx, input: CreateBooking): Promise<Placed | undefined> {
  const [booking] = await ctx.db.select().from(bookings).where(eq(bookings.requestId, input.requestId));
  if (!booking) return undefined;
  if (booking.requestHash !== siteHashOf(ctx, input)) {
    throw new DomainError("conflict", "request_reused", "This request was already used for another booking.");
  }
  return { booking, payment: await leadingPayment(ctx.db, booking.id) };
}

async function place(ctx: Ctx, input: CreateBooking): Promise<Placed> {
  requireTerms(input);
  const [price] = await Promise.all([bindingQuote(ctx, input), limitAddress(ctx, "create-booking")]);
  requireBookableDay(serviceDay(input.facts.pickupDate), ctx.clock.now());
  await completeProfile(ctx, input);
  const row = newBooking(ctx, input, price);
  try {
    return await writeBooking(ctx, row);
  } catch (error) {
    throw isCheckViolation(error, "bookings_few_holds") ? await tooManyHolds(ctx, row) : error;
  }
}

/** Whatever stopped this try, the same request may have succeeded before or beside it: then that is its answer. */
async function placeOnce(ctx: Ctx, input: CreateBooking): Promise<Placed> {
  try {
    return await place(ctx, input);
  } catch (error) {
    const known = await findPlaced(ctx, input);
    if (known) return known;
    throw error;
  }
}

/**
 * Books first, and only then asks Stripe for a way to pay. The same request id and input always give the same booking.
 * @throws DomainError `terms_not_accepted`, `contact_required`, the quote's and the day's reasons, `day_full`,
 * `quote_changed`, `request_reused`, `rate_limited`, `too_many_holds`; `payments_unavailable` when the booking stands and Stripe is silent:
 * the same request then goes on where it stopped.
 */
export async function createBooking(ctx: Ctx, input: CreateBooking): Promise<CreatedBooking> {
  const { booking, payment } = await placeOnce(ctx, input);
  const access = await paymentAccess(ctx, payment, booking);
  return {
    booking: await bookingView(ctx, booking, payment),
    ...(booking.customerId ? {} : { accessToken: ctx.tokens.tokenFor(booking.id) }),
    payment: access,
  };
}
