import { ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";
import { IdSchema } from "../id.ts";
import { PagingFields } from "../paging.ts";

/** Who somebody is who appears by id. */
export const PersonSchema = z.strictObject({ id: z.string(), name: z.string() });
export type Person = z.output<typeof PersonSchema>;

const Change = z.nullable(z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()]))));

export const AuditLineSchema = z.strictObject({
  id: z.int(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  subjectId: z.string(),
  before: Change,
  after: Change,
  /** Why, as whoever did it wrote: from the refund or the note that keeps it, since the log keeps no text. */
  because: z.nullable(z.string()),
  ip: z.nullable(z.string()),
});
export type AuditLine = z.output<typeof AuditLineSchema>;

/** The booking that a line is about: the subject itself, or whose payment or refund it is. */
export const BookingAboutSchema = z.strictObject({
  subjectId: z.string(),
  bookingId: z.string(),
  number: z.string(),
});
export type BookingAbout = z.output<typeof BookingAboutSchema>;

/** `staff` (the default): what people of the office did; `everybody`: jobs, Stripe and customers as well. */
export const ListAuditSchema = z.strictObject({
  whose: z._default(z.enum(["staff", "everybody"]), "staff"),
  by: z.optional(IdSchema),
  /** An id; or a booking by its number, with its payments and its refunds. */
  subjectId: z.optional(z.string().check(z.maxLength(80))),
  action: z.optional(z.string().check(z.maxLength(80))),
  from: z.optional(ServiceDaySchema),
  to: z.optional(ServiceDaySchema),
  ...PagingFields,
});
export type ListAudit = z.output<typeof ListAuditSchema>;

export const AuditPageSchema = z.strictObject({
  lines: z.array(AuditLineSchema),
  people: z.array(PersonSchema),
  bookings: z.array(BookingAboutSchema),
  /** Everybody who has or had an account of the office, by name: whose lines one may want to see. */
  office: z.array(PersonSchema),
  nextCursor: z.nullable(z.string()),
});
export type AuditPage = z.output<typeof AuditPageSchema>;
