import * as z from "zod/mini";
import { RequestIdSchema } from "../booking.ts";
import { IdSchema } from "../id.ts";
import { PagingFields } from "../paging.ts";
import { PersonSchema } from "./audit.ts";
import { NoteTextSchema } from "./booking-acts.ts";
import { NoteViewSchema } from "./booking-detail.ts";
import { BookingRowSchema, SearchTextSchema } from "./booking-list.ts";

export const ListCustomersSchema = z.strictObject({
  text: z.optional(SearchTextSchema),
  vip: z.optional(z.boolean()),
  ...PagingFields,
});
export type ListCustomers = z.output<typeof ListCustomersSchema>;

/** Bookings that brought money and were not given back whole, and what: payments less refunds, by the ledger. */
export const CustomerRowSchema = z.strictObject({
  customerId: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  vip: z.boolean(),
  bookings: z.int(),
  spentCents: z.int(),
  createdAt: z.string(),
});
export type CustomerRow = z.output<typeof CustomerRowSchema>;

export const CustomerPageSchema = z.strictObject({
  customers: z.array(CustomerRowSchema),
  nextCursor: z.nullable(z.string()),
});
export type CustomerPage = z.output<typeof CustomerPageSchema>;

export const GetCustomerSchema = z.strictObject({ customerId: IdSchema });
export type GetCustomer = z.output<typeof GetCustomerSchema>;

export const CustomerDetailSchema = z.strictObject({
  customer: CustomerRowSchema,
  emailVerified: z.boolean(),
  /** The newest; `counts` says how many there are. */
  bookings: z.array(BookingRowSchema),
  payments: z.array(
    z.strictObject({
      bookingId: z.string(),
      number: z.string(),
      status: z.string(),
      capturedCents: z.int(),
      refundedCents: z.int(),
      createdAt: z.string(),
    }),
  ),
  counts: z.strictObject({ bookings: z.int(), payments: z.int() }),
  /** Of all of their payments, those that are not in the list included. */
  money: z.strictObject({ takenCents: z.int(), givenBackCents: z.int() }),
  /** Where things were picked up or brought to, the latest first. */
  addresses: z.array(
    z.strictObject({
      line1: z.string(),
      line2: z.nullable(z.string()),
      city: z.string(),
      state: z.string(),
      zip: z.string(),
    }),
  ),
  notes: z.array(NoteViewSchema),
  people: z.array(PersonSchema),
});
export type CustomerDetail = z.output<typeof CustomerDetailSchema>;

export const NoteCustomerSchema = z.strictObject({
  requestId: RequestIdSchema,
  customerId: IdSchema,
  text: NoteTextSchema,
});
export type NoteCustomer = z.output<typeof NoteCustomerSchema>;

export const SetVipSchema = z.strictObject({ customerId: IdSchema, vip: z.boolean() });
export type SetVip = z.output<typeof SetVipSchema>;
