import { createHash } from "node:crypto";
import type { CreateBooking, CreatedBooking } from "@totetaxi/contracts/booking";
import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import { bookings, payments } from "@totetaxi/db/schema";
import { type Quote, quote } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import { actorIp, actorName, type Ctx } from "../context.ts";
import { limit } from "../operations/rate-limit.ts";
import type { PaymentRow } from "../payment/load-case.ts";
import { paymentAccess } from "../payment/open-intent.ts";
import { inTransaction } from "../transaction.ts";
import { requirePlace, takePlaces } from "./places.ts";
import { holdExpiresAt, requireBookableDay } from "./policy.ts";
import { type BookingRow, leadingPayment } from "./queries.ts";
import { bookingView } from "./view.ts";

type Placed = { booking: BookingRow; payment: PaymentRow };

function hashOf(input: CreateBooking): string {
  return createHash("sha256").update(JSON.stringify(input)).digest("hex");
}

/**
 * The price that binds, on today's card.
 * @throws DomainError with the quote's own reason when it cannot be sold, `quote_changed` when it is not what was shown.
 */
async function bindingQuote(
  ctx: Ctx,
  { facts, pickup, delivery, quotedTotalCents }: CreateBooking,
): Promise<Quote> {
  const { list } = await ctx.catalogues.current(ctx.db, ctx.clock.now());
  const answer = quote(list, {
    ...facts,
    pickupZip: pickup.zip,
    deliveryZip: delivery.zip,
    channel: ctx.actor.kind === "staff" ? "staff" : "online",
  });
  if (!answer.ok) throw new DomainError("refused", answer.reason, answer.message, { field: answer.field });
  if (answer.totalCents !== quotedTotalCents) {
    throw new DomainError(
      "conflict",
      "quote_changed",
      "The price has changed since you saw it. Please look again.",
      {
        quotedTotalCents,
        totalCents: answer.totalCents,
      },
    );
  }
  return answer;
}

function requireTerms({ termsVersion }: CreateBooking): void {
  if (termsVersion === TERMS_VERSION) return;
  throw new DomainError("refused", "terms_not_accepted", "Please read and accept the terms to go on.", {
    field: "termsVersion",
  });
}

type Owner = Pick<
  typeof bookings.$inferInsert,
  "customerId" | "guestFirstName" | "guestLastName" | "guestEmail" | "guestPhone"
>;

/** Exactly one owner: the customer who is signed in, or a guest's contact. */
function ownerOf(ctx: Ctx, { contact }: CreateBooking): Owner {
  if (ctx.actor.kind === "customer") return { customerId: ctx.actor.customerId };
  if (!contact) {
    throw new DomainError("refused", "contact_required", "Please tell us how to reach you.", {
      field: "contact",
    });
  }
  return {
    guestFirstName: contact.firstName,
    guestLastName: contact.lastName,
    guestEmail: contact.email,
    guestPhone: contact.phone,
  };
}

function bookingRow(ctx: Ctx, input: CreateBooking, price: Quote): typeof bookings.$inferInsert {
  const now = ctx.clock.now();
  const id = newId("bkg", now);
  const { facts, pickup, delivery } = input;
  const { ok: _, lines, rateCard, ...components } = price;
  return {
    id,
    status: "pending",
    statusAt: now,
    statusBy: actorName(ctx.actor),
    statusReason: "booked",
    requestId: input.requestId,
    requestHash: hashOf(input),
    accessTokenHash: ctx.tokens.hash(ctx.tokens.tokenFor(id)),
    ...ownerOf(ctx, input),
    service: facts.service,
    package: facts.package ?? null,
    day: serviceDay(facts.pickupDate),
    window: facts.window,
    coi: facts.coi,
    packing: facts.packing,
    unpacking: facts.unpacking,
    itemCount: facts.itemCount,
    itemDescription: facts.itemDescription ?? "",
    specialtyItems: facts.specialtyItems,
    sameDay: facts.sameDay,
    instructions: input.instructions,
    pickupLine1: pickup.line1,
    pickupLine2: pickup.line2 || null,
    pickupCity: pickup.city,
    pickupState: pickup.state,
    pickupZip: pickup.zip,
    deliveryLine1: delivery.line1,
    deliveryLine2: delivery.line2 || null,
    deliveryCity: delivery.city,
    deliveryState: delivery.state,
    deliveryZip: delivery.zip,
    ...components,
    rateCard,
    priceLines: lines.map(({ rule, label, because, cents }) => ({ rule, label, because, cents })),
    termsVersion: input.termsVersion,
    termsAcceptedAt: now,
    termsIp: actorIp(ctx.actor) ?? "none",
    holdExpiresAt: holdExpiresAt(now),
    createdAt: now,
  };
}

/**
 * What this request has already made.
 * @throws DomainError `request_reused` when the same id came with other input.
 */
async function findPlaced(ctx: Ctx, input: CreateBooking): Promise<Placed | undefined> {
  const [booking] = await ctx.db.select().from(bookings).where(eq(bookings.requestId, input.requestId));
  if (!booking) return undefined;
  if (booking.requestHash !== hashOf(input)) {
    throw new DomainError("conflict", "request_reused", "This request was already used for another booking.");
  }
  return { booking, payment: await leadingPayment(ctx.db, booking.id) };
}

/** Booking, hold and payment in one transaction; the place comes last, since it is what everybody waits for. */
async function place(ctx: Ctx, input: CreateBooking): Promise<Placed> {
  requireTerms(input);
  const [price] = await Promise.all([
    bindingQuote(ctx, input),
    limit(ctx, "create-booking", actorIp(ctx.actor) ?? "none"),
  ]);
  requireBookableDay(serviceDay(input.facts.pickupDate), ctx.clock.now());
  const row = bookingRow(ctx, input, price);
  await requirePlace(ctx.db, row);
  return await inTransaction(ctx, async (ctx) => {
    const [booking] = await ctx.db.insert(bookings).values(row).returning();
    if (!booking) throw new Error("the booking was not written");
    const [payment] = await ctx.db
      .insert(payments)
      .values({
        id: newId("pay", row.createdAt),
        bookingId: booking.id,
        status: "pending",
        amountCents: booking.totalCents,
        createdAt: row.createdAt,
        updatedAt: row.createdAt,
      })
      .returning();
    if (!payment) throw new Error("the payment was not written");
    await takePlaces(ctx, booking);
    return { booking, payment };
  });
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
 * `quote_changed`, `request_reused`, `rate_limited`; `payments_unavailable` when the booking stands and Stripe is silent:
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
