import { ServiceDaySchema } from "@totetaxi/values/service-day";
import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { BookingFactsSchema, BookingStatusSchema, BookingViewSchema } from "./booking.ts";
import { EmailSchema } from "./contact.ts";
import { IdSchema } from "./id.ts";
import { PagingFields } from "./paging.ts";
import { PriceLineSchema, QuoteAnswerSchema } from "./quote.ts";

export const ListBookingsSchema = z.strictObject({
  status: z.optional(BookingStatusSchema),
  /** Still to come, or over: by the pickup day, and by whether anybody will come at all. */
  when: z.optional(z.enum(["upcoming", "past"])),
  /** A number, a street, a ZIP. */
  text: z.optional(lineText(100, 0)),
  ...PagingFields,
});
export type ListBookings = z.output<typeof ListBookingsSchema>;

const { bookingId, number, status, paymentStatus, service, pickupDate, window, pickup, delivery } =
  BookingViewSchema.shape;

/** A booking in a list, the newest first. */
export const BookingSummarySchema = z.strictObject({
  ...{ bookingId, number, status, paymentStatus, service, package: BookingViewSchema.shape.package },
  ...{ pickupDate, window, pickup, delivery },
  totalCents: z.int(),
  refundedCents: z.int(),
  holdExpiresAt: z.optional(z.string()),
  createdAt: z.string(),
});
export type BookingSummary = z.output<typeof BookingSummarySchema>;

export const BookingListSchema = z.strictObject({
  bookings: z.array(BookingSummarySchema),
  nextCursor: z.nullable(z.string()),
});
export type BookingList = z.output<typeof BookingListSchema>;

export const ClaimBookingSchema = z.strictObject({ accessToken: z.string().check(z.maxLength(64)) });
export type ClaimBooking = z.output<typeof ClaimBookingSchema>;

/** Asks for the link of a booking again, by mail. */
export const LookUpBookingSchema = z.strictObject({
  number: z.string().check(z.maxLength(20)),
  email: EmailSchema,
});
export type LookUpBooking = z.output<typeof LookUpBookingSchema>;

/** `pickupDate` is the new day once it is chosen; before that the price is compared on the earlier one. */
export const RebookSchema = z.union([
  z.strictObject({ bookingId: IdSchema, pickupDate: z.optional(ServiceDaySchema) }),
  z.strictObject({
    accessToken: z.string().check(z.maxLength(64)),
    pickupDate: z.optional(ServiceDaySchema),
  }),
]);
export type Rebook = z.output<typeof RebookSchema>;

/** One line of the price then and now; null on the side that has no such line. */
const PriceChangeSchema = z.strictObject({
  rule: z.string(),
  label: z.string(),
  because: z.string(),
  earlierCents: z.nullable(z.int()),
  todayCents: z.nullable(z.int()),
});

/** An earlier trip as a draft of the next one: everything but the day, at today's price. */
export const RebookingSchema = z.strictObject({
  facts: z.omit(BookingFactsSchema, { pickupDate: true, sameDay: true }),
  pickup: BookingViewSchema.shape.pickup,
  delivery: BookingViewSchema.shape.delivery,
  instructions: z.string(),
  earlier: z.strictObject({
    number: z.string(),
    pickupDate: ServiceDaySchema,
    totalCents: z.int(),
    rateCard: z.string(),
    lines: z.array(PriceLineSchema),
  }),
  /** The day that today's price is for. */
  pricedFor: ServiceDaySchema,
  today: QuoteAnswerSchema,
  /** Only the lines that differ. */
  changes: z.array(PriceChangeSchema),
});
export type Rebooking = z.output<typeof RebookingSchema>;
export type PriceChange = Rebooking["changes"][number];
