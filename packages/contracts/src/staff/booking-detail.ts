import * as z from "zod/mini";
import { BookingStatusSchema, BookingViewSchema } from "../booking.ts";
import { IdSchema } from "../id.ts";
import { PaymentStatusSchema } from "../payment.ts";
import { AuditLineSchema, PersonSchema } from "./audit.ts";
import { RefundViewSchema } from "./refund.ts";
import { VersionSchema } from "./version.ts";

/** By id, or by the number that people say. */
export const StaffGetBookingSchema = z.union([
  z.strictObject({ bookingId: IdSchema }),
  z.strictObject({ number: z.string().check(z.maxLength(20)) }),
]);
export type StaffGetBooking = z.output<typeof StaffGetBookingSchema>;

export const NoteViewSchema = z.strictObject({ at: z.string(), by: z.string(), text: z.string() });

export const PaymentViewSchema = z.strictObject({
  paymentId: z.string(),
  status: PaymentStatusSchema,
  amountCents: z.int(),
  capturedCents: z.int(),
  refundedCents: z.int(),
  /** What may still be proposed as a refund of it. */
  leftToRefundCents: z.int(),
  feeCents: z.nullable(z.int()),
  /** Money that the booking did not keep and that goes back whole. */
  surplus: z.boolean(),
  failureReason: z.nullable(z.string()),
  stripePaymentIntentId: z.nullable(z.string()),
  createdAt: z.string(),
  processedAt: z.nullable(z.string()),
});

/** What a bank did about a payment of the booking. An inquiry takes nothing; a dispute that is lost keeps the money. */
export const DisputeViewSchema = z.strictObject({
  disputeId: z.string(),
  status: z.enum(["inquiry", "open", "appealed", "won", "lost", "dropped"]),
  /** Stripe's word for why. */
  reason: z.string(),
  amountCents: z.int(),
  /** What is with the bank now. */
  withdrawnCents: z.int(),
  feeCents: z.int(),
  answerBy: z.nullable(z.string()),
  openedAt: z.string(),
});

/** All that the office may know about one booking. */
export const BookingDetailSchema = z.strictObject({
  booking: BookingViewSchema,
  version: VersionSchema,
  customerId: z.nullable(z.string()),
  vip: z.boolean(),
  facts: z.strictObject({
    packing: z.boolean(),
    unpacking: z.boolean(),
    itemCount: z.int(),
    itemDescription: z.string(),
    specialtyItems: z.record(z.string(), z.int()),
    sameDay: z.boolean(),
  }),
  terms: z.strictObject({ version: z.string(), acceptedAt: z.string(), ip: z.string() }),
  payments: z.array(PaymentViewSchema),
  disputes: z.array(DisputeViewSchema),
  refunds: z.array(RefundViewSchema),
  /** What may still be proposed as a refund of the payment that is kept. */
  leftToRefundCents: z.int(),
  messages: z.array(
    z.strictObject({
      kind: z.string(),
      status: z.string(),
      createdAt: z.string(),
      sentAt: z.nullable(z.string()),
      failureReason: z.nullable(z.string()),
    }),
  ),
  history: z.array(
    z.strictObject({
      from: z.nullable(BookingStatusSchema),
      to: BookingStatusSchema,
      by: z.string(),
      because: z.string(),
      at: z.string(),
    }),
  ),
  audit: z.array(AuditLineSchema),
  notes: z.array(NoteViewSchema),
  /** The names behind the ids above. */
  people: z.array(PersonSchema),
  /** What its state allows now; whether the person may is the table of permissions'. */
  may: z.strictObject({
    complete: z.boolean(),
    cancel: z.boolean(),
    move: z.boolean(),
    editContact: z.boolean(),
    refund: z.boolean(),
    resendConfirmation: z.boolean(),
    resendPaymentLink: z.boolean(),
  }),
});
export type BookingDetail = z.output<typeof BookingDetailSchema>;
