import { MAX_DESCRIPTION, QuoteRequestSchema, type Window } from "@totetaxi/pricing";
import { ServiceDaySchema } from "@totetaxi/values/service-day";
import { multilineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { AddressSchema } from "./address.ts";
import { ContactSchema } from "./contact.ts";
import { IdSchema } from "./id.ts";
import { PaymentAccessSchema, PaymentStatusSchema } from "./payment.ts";
import { CREDIT_ONLY } from "./promises.ts";
import { PriceComponentsSchema, PriceLineSchema } from "./quote.ts";

export const BookingStatusSchema = z.enum([
  "pending",
  "paid",
  "completed",
  "cancelled",
  "expired",
  "refunded",
]);
export type BookingStatus = z.output<typeof BookingStatusSchema>;

/** Chosen by the client for one act; sent again with the same input it gives the same answer. */
export const RequestIdSchema = z.string().check(
  z.maxLength(64),
  z.refine((text) => /^[\w-]{8,64}$/.test(text), "must be 8 to 64 letters, digits, - or _"),
);

/** What is moved, when and how: the price tool's request without the ZIPs, which the addresses carry. */
const SpecialtyItems = z
  .record(
    z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, "must name an item of the catalogue")),
    z.int().check(z.gte(0), z.lte(50)),
  )
  .check(z.refine((items) => Object.keys(items).length <= 40, "has too many items"));

export const BookingFactsSchema = z.extend(
  z.omit(QuoteRequestSchema, { pickupZip: true, deliveryZip: true, channel: true }),
  {
    itemDescription: z.optional(z.nullable(multilineText(MAX_DESCRIPTION))),
    specialtyItems: z._default(SpecialtyItems, {}),
  },
);

export const InstructionsSchema = multilineText(1000);

export const CreateBookingSchema = z.strictObject({
  requestId: RequestIdSchema,
  facts: BookingFactsSchema,
  pickup: AddressSchema,
  delivery: AddressSchema,
  contact: z.optional(ContactSchema),
  instructions: z._default(InstructionsSchema, ""),
  termsVersion: z.string().check(z.maxLength(40)),
  quotedTotalCents: z.int().check(z.gte(0)),
});
export type CreateBooking = z.output<typeof CreateBookingSchema>;

const AccessToken = z.string().check(z.maxLength(64));

/** Whoever holds the link, or (with a session) the owner. */
export const BookingRefSchema = z.union([
  z.strictObject({ accessToken: AccessToken }),
  z.strictObject({ bookingId: IdSchema }),
]);
export type BookingRef = z.output<typeof BookingRefSchema>;

const Cancelling = {
  requestId: RequestIdSchema,
  /** Given up unpaid for another booking. One that is paid is then not touched. */
  replaced: z._default(z.boolean(), false),
};

export const CancelBookingSchema = z.union([
  z.strictObject({ accessToken: AccessToken, ...Cancelling }),
  z.strictObject({ bookingId: IdSchema, ...Cancelling }),
]);
export type CancelBooking = z.output<typeof CancelBookingSchema>;

const AddressViewSchema = z.strictObject({
  line1: z.string(),
  line2: z.optional(z.string()),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
});

const WindowSchema = z.custom<Window>((value) => typeof value === "string");

const PickupSchema = z.strictObject({ pickupDate: ServiceDaySchema, window: WindowSchema });
/** When the van comes. */
export type Pickup = z.output<typeof PickupSchema>;

/** A booking as its owner sees it. Instants are ISO 8601 in UTC. */
export const BookingViewSchema = z.strictObject({
  bookingId: z.string(),
  number: z.string(),
  status: BookingStatusSchema,
  paymentStatus: PaymentStatusSchema,
  service: z.string(),
  package: z.optional(z.string()),
  pickupDate: ServiceDaySchema,
  window: WindowSchema,
  coi: z.boolean(),
  pickup: AddressViewSchema,
  delivery: AddressViewSchema,
  contact: z.strictObject({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phone: z.string(),
  }),
  instructions: z.string(),
  lines: z.array(PriceLineSchema),
  ...PriceComponentsSchema.shape,
  refundedCents: z.int(),
  /** Refunds on their way, which are not in `refundedCents` yet. */
  returningCents: z.int(),
  rateCard: z.string(),
  holdExpiresAt: z.optional(z.string()),
  /** While the booking is pending: whether its hold may be extended. */
  mayExtendHold: z.optional(z.boolean()),
  /** True while no account has it: whoever holds its link may bring it into theirs. */
  mayClaim: z.optional(z.boolean()),
  /** What cancelling now does to the money; absent when there is nothing to cancel. */
  cancelling: z.optional(z.enum(["nothing_charged", "full_refund", "by_phone"])),
  /** What a bag or box of it may weigh, in pounds, where the price list says so. */
  maxPoundsPerItem: z.optional(z.int()),
  /** True while its reminder is still to be sent, the day before the pickup. */
  willRemind: z.optional(z.boolean()),
  /** True when its day has passed and nobody has completed it yet. */
  isOver: z.optional(z.boolean()),
  /** What of its refunds did not reach its owner, and is still owed. */
  owedCents: z.optional(z.int()),
  /** True for a booking of which everything was given back before its pickup: nobody comes. */
  isCalledOff: z.optional(z.boolean()),
  /** True while a bank has taken its payment back, or may; told of what is paid or was cancelled. */
  isDisputed: z.optional(z.boolean()),
  /** While the booking is pending: why cancelling it would give credit as soon as it is paid. */
  creditOnly: z.optional(z.enum(CREDIT_ONLY)),
  /** Every state it has been in, the latest last. Told to who asks for this one booking. */
  history: z.optional(z.array(z.strictObject({ status: BookingStatusSchema, at: z.string() }))),
  /** From where to where the office moved its pickup, the latest last. Told as the history is. */
  pickupMoves: z.optional(z.array(z.strictObject({ from: PickupSchema, to: PickupSchema, at: z.string() }))),
  createdAt: z.string(),
});
export type BookingView = z.output<typeof BookingViewSchema>;

export const CreatedBookingSchema = z.strictObject({
  booking: BookingViewSchema,
  accessToken: z.optional(z.string()),
  payment: PaymentAccessSchema,
});
export type CreatedBooking = z.output<typeof CreatedBookingSchema>;

export const PaymentConfirmedSchema = z.strictObject({
  bookingStatus: BookingStatusSchema,
  paymentStatus: PaymentStatusSchema,
});
export type PaymentConfirmed = z.output<typeof PaymentConfirmedSchema>;
