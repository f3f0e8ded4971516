import type { BookingView } from "@totetaxi/contracts/booking";
import { customers } from "@totetaxi/db/schema";
import { WINDOWS, type Window } from "@totetaxi/pricing";
import { subtract } from "@totetaxi/values/cents";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { PaymentRow } from "../payment/load-case.ts";
import { formatBookingNumber } from "./number.ts";
import type { BookingRow } from "./queries.ts";
import { leadingPayment } from "./queries.ts";

async function contactOf(ctx: Pick<Ctx, "db">, booking: BookingRow): Promise<BookingView["contact"]> {
  const {
    guestFirstName: firstName,
    guestLastName: lastName,
    guestEmail: email,
    guestPhone: phone,
  } = booking;
  if (firstName !== null && lastName !== null && email !== null && phone !== null) {
    return { firstName, lastName, email, phone };
  }
  const [owner] = booking.customerId
    ? await ctx.db.select().from(customers).where(eq(customers.id, booking.customerId))
    : [];
  if (!owner) throw new Error(`booking ${booking.id} has no owner`);
  return { firstName: owner.firstName, lastName: owner.lastName, email: owner.email, phone: owner.phone };
}

/** One end of the trip, as it was when it was booked. */
export function addressOf(booking: BookingRow, end: "pickup" | "delivery"): BookingView["pickup"] {
  const line2 = booking[`${end}Line2`];
  return {
    line1: booking[`${end}Line1`],
    ...(line2 ? { line2 } : {}),
    city: booking[`${end}City`],
    state: booking[`${end}State`],
    zip: booking[`${end}Zip`],
  };
}

export function windowOf(text: string): Window {
  const window = WINDOWS.find((each) => each === text);
  if (!window) throw new Error(`there is no window ${text}`);
  return window;
}

/** A booking as its owner sees it; `payment` saves a look-up when the caller has it. */
export async function bookingView(
  ctx: Pick<Ctx, "db">,
  booking: BookingRow,
  payment?: PaymentRow,
): Promise<BookingView> {
  const leading = payment ?? (await leadingPayment(ctx.db, booking.id));
  return {
    bookingId: booking.id,
    number: formatBookingNumber(booking.number),
    status: booking.status,
    paymentStatus: leading.status,
    service: booking.service,
    ...(booking.package ? { package: booking.package } : {}),
    pickupDate: booking.day,
    window: windowOf(booking.window),
    coi: booking.coi,
    pickup: addressOf(booking, "pickup"),
    delivery: addressOf(booking, "delivery"),
    contact: await contactOf(ctx, booking),
    instructions: booking.instructions,
    lines: booking.priceLines,
    basePriceCents: booking.basePriceCents,
    surchargeCents: booking.surchargeCents,
    sameDayCents: booking.sameDayCents,
    coiFeeCents: booking.coiFeeCents,
    organizingTotalCents: booking.organizingTotalCents,
    organizingTaxCents: booking.organizingTaxCents,
    geographicSurchargeCents: booking.geographicSurchargeCents,
    timeWindowSurchargeCents: booking.timeWindowSurchargeCents,
    discountCents: booking.discountCents,
    totalCents: booking.totalCents,
    refundedCents: leading.refundedCents,
    returningCents: subtract(leading.reservedCents, leading.refundedCents),
    rateCard: booking.rateCard,
    ...(booking.status === "pending" && {
      holdExpiresAt: booking.holdExpiresAt.toISOString(),
      mayExtendHold: booking.holdExtendedAt === null,
    }),
    createdAt: booking.createdAt.toISOString(),
  };
}
