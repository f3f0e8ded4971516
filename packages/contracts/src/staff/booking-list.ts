import { SERVICES } from "@totetaxi/pricing";
import { ServiceDaySchema } from "@totetaxi/values/service-day";
import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { type BookingStatus, BookingStatusSchema } from "../booking.ts";
import { PagingFields } from "../paging.ts";
import { VersionSchema } from "./version.ts";

/** A number, a name, an e-mail, a phone number or an address, or a part of one. */
export const SearchTextSchema = lineText(100);

/** States a list may be narrowed to at once: one, or several with commas between them, as an address has them. */
const StatusesSchema = z.string().check(
  z.maxLength(100),
  z.refine((text) => text.split(",").every((each) => BookingStatusSchema.safeParse(each).success)),
);

/** @throws Error for what is no list of states. */
export function statusesOf(statuses: string | undefined): BookingStatus[] {
  return statuses === undefined ? [] : z.array(BookingStatusSchema).parse(statuses.split(","));
}

/** What the list, its totals and its export are narrowed by. Days are pickup days, both included. */
export const BookingFilterSchema = z.strictObject({
  status: z.optional(StatusesSchema),
  service: z.optional(z.enum(SERVICES)),
  from: z.optional(ServiceDaySchema),
  to: z.optional(ServiceDaySchema),
  text: z.optional(SearchTextSchema),
});
export type BookingFilter = z.output<typeof BookingFilterSchema>;

/** More bookings than these are taken out of the house by admins only. */
export const MOST_EXPORTED = 1_000;

export const ListBookingsSchema = z.extend(BookingFilterSchema, PagingFields);
export type ListBookings = z.output<typeof ListBookingsSchema>;

/** One booking in a dense table. */
export const BookingRowSchema = z.strictObject({
  bookingId: z.string(),
  number: z.string(),
  status: BookingStatusSchema,
  version: VersionSchema,
  service: z.string(),
  package: z.nullable(z.string()),
  pickupDate: ServiceDaySchema,
  window: z.string(),
  customerId: z.nullable(z.string()),
  vip: z.boolean(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  pickup: z.string(),
  delivery: z.string(),
  coi: z.boolean(),
  instructions: z.string(),
  totalCents: z.int(),
  holdExpiresAt: z.nullable(z.string()),
  createdAt: z.string(),
});
export type BookingRowView = z.output<typeof BookingRowSchema>;

/** Of a text counted up to 1,000; beyond that `capped` is true and nothing is summed. */
export const TotalsSchema = z.strictObject({
  count: z.int(),
  capped: z.boolean(),
  totalCents: z.nullable(z.int()),
});
export type Totals = z.output<typeof TotalsSchema>;

/** With a range of days in the order of pickup, else the newest first. Totals come with the first page. */
export const BookingPageSchema = z.strictObject({
  bookings: z.array(BookingRowSchema),
  totals: z.nullable(TotalsSchema),
  nextCursor: z.nullable(z.string()),
});
export type BookingPage = z.output<typeof BookingPageSchema>;

export const SearchSchema = z.strictObject({ text: SearchTextSchema });
export type Search = z.output<typeof SearchSchema>;

/** The newest few of each that match. */
export const FoundSchema = z.strictObject({
  bookings: z.array(BookingRowSchema),
  customers: z.array(
    z.strictObject({
      customerId: z.string(),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      vip: z.boolean(),
    }),
  ),
});
export type Found = z.output<typeof FoundSchema>;
