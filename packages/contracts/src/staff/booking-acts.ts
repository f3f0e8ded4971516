import { ServiceDaySchema } from "@totetaxi/values/service-day";
import { multilineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { AddressSchema } from "../address.ts";
import { BookingFactsSchema, BookingStatusSchema, InstructionsSchema, RequestIdSchema } from "../booking.ts";
import { ContactSchema } from "../contact.ts";
import { IdSchema } from "../id.ts";
import { PriceLineSchema } from "../quote.ts";
import { VersionSchema } from "./version.ts";

const Cents = z.int().check(z.gte(0));
const Window = z.string().check(z.maxLength(40));

/** Stripe takes eight digits of cents. */
const MOST_BY_CARD_CENTS = 99_999_999;
const ChargedCents = Cents.check(
  z.lte(MOST_BY_CARD_CENTS, "must be no more than $999,999.99, which is the most that a card takes"),
);

/** Why somebody did something out of the ordinary: in the office's own words, for the office. */
export const BecauseSchema = multilineText(500, 1);

/** What every change of a booking answers: enough to go on from. */
export const ChangedBookingSchema = z.strictObject({
  bookingId: z.string(),
  number: z.string(),
  status: BookingStatusSchema,
  version: VersionSchema,
});
export type ChangedBooking = z.output<typeof ChangedBookingSchema>;

export const CompleteBookingSchema = z.strictObject({
  bookingId: IdSchema,
  version: z.optional(VersionSchema),
});
export type CompleteBooking = z.output<typeof CompleteBookingSchema>;

export const BookingIdInputSchema = z.strictObject({ bookingId: IdSchema });
export type BookingIdInput = z.output<typeof BookingIdInputSchema>;

/**
 * What cancelling would do to the money, told before anybody decides. `credit`: the terms give nothing back by
 * themselves; the money stays as credit, and a refund is proposed on its own. `disputed`: a bank has it, or may take it.
 */
export const CancellationSchema = z.strictObject({
  bookingId: z.string(),
  version: VersionSchema,
  terms: z.enum(["nothing_charged", "full_refund", "credit", "disputed"]),
  refundCents: Cents,
});
export type Cancellation = z.output<typeof CancellationSchema>;

export const StaffCancelBookingSchema = z.strictObject({
  bookingId: IdSchema,
  version: z.optional(VersionSchema),
  /** The refund that was told: when it is another one by now, nothing is cancelled. */
  refundCents: z.optional(Cents),
});
export type StaffCancelBooking = z.output<typeof StaffCancelBookingSchema>;

export const PreviewMoveSchema = z.strictObject({
  bookingId: IdSchema,
  pickupDate: ServiceDaySchema,
  window: Window,
});
export type PreviewMove = z.output<typeof PreviewMoveSchema>;

/**
 * What the other day or window would have cost on the booking's own card. The booking keeps its price: the difference
 * is for a person to settle. `differenceCents` is null when that card does not price the trip.
 */
export const MovePreviewSchema = z.strictObject({
  bookingId: z.string(),
  version: VersionSchema,
  priceCents: Cents,
  differenceCents: z.int(),
  lines: z.array(PriceLineSchema),
  /** Places left for it on that day and in that window; its own place counts as free. */
  placesLeft: z.int(),
  closed: z.boolean(),
  /** The mail that its owner is sent when it is moved; null for who has not paid on the site yet. */
  mail: z.nullable(z.enum(["booking_moved", "payment_link"])),
});
export type MovePreview = z.output<typeof MovePreviewSchema>;

export const MoveBookingSchema = z.strictObject({
  bookingId: IdSchema,
  version: VersionSchema,
  pickupDate: ServiceDaySchema,
  window: Window,
  /** The difference that was told: another one by now is refused. */
  differenceCents: z.int(),
});
export type MoveBooking = z.output<typeof MoveBookingSchema>;

export const EditBookingSchema = z
  .strictObject({
    bookingId: IdSchema,
    version: VersionSchema,
    contact: z.optional(ContactSchema),
    instructions: z.optional(InstructionsSchema),
  })
  .check(
    z.refine(
      ({ contact, instructions }) => contact !== undefined || instructions !== undefined,
      "has nothing to change",
    ),
  );
export type EditBooking = z.output<typeof EditBookingSchema>;

export const NoteTextSchema = multilineText(2000, 1);
export const NoteBookingSchema = z.strictObject({
  requestId: RequestIdSchema,
  bookingId: IdSchema,
  text: NoteTextSchema,
});
export type NoteBooking = z.output<typeof NoteBookingSchema>;

export const ResendSchema = z.strictObject({
  requestId: RequestIdSchema,
  bookingId: IdSchema,
  message: z.enum(["booking_confirmation", "payment_link"]),
});
export type Resend = z.output<typeof ResendSchema>;

/** A booking by phone: the wizard's rules without the lead time. The owner is a contact or a customer with an account. */
export const StaffCreateBookingSchema = z
  .strictObject({
    requestId: RequestIdSchema,
    facts: BookingFactsSchema,
    pickup: AddressSchema,
    delivery: AddressSchema,
    contact: z.optional(ContactSchema),
    customerId: z.optional(IdSchema),
    instructions: z._default(InstructionsSchema, ""),
    /** The terms were read to the caller, who agreed. */
    termsAccepted: z.literal(true),
    quotedTotalCents: Cents,
    /** Another total than the card's, agreed by an admin. */
    override: z.optional(z.strictObject({ totalCents: ChargedCents, because: BecauseSchema })),
  })
  .check(
    z.refine(
      ({ contact, customerId }) => (contact === undefined) !== (customerId === undefined),
      "needs either a contact or a customer",
    ),
  );
export type StaffCreateBooking = z.output<typeof StaffCreateBookingSchema>;
