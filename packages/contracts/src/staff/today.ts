import { ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";
import { BookingRowSchema } from "./booking-list.ts";
import { CalendarDaySchema } from "./calendar.ts";
import { RefundViewSchema } from "./refund.ts";
import { WorkSchema } from "./work.ts";

/** The office's morning: what is picked up, what waits for somebody, and whether anything has stopped. Of a long list the
 * first rows come; how many there are is in `counts`. */
export const TodaySchema = z.strictObject({
  day: ServiceDaySchema,
  /** The server's clock, which holds end by. */
  now: z.string(),
  load: CalendarDaySchema,
  /** Paid, of a day before this one, and nobody has completed them: the longest ago first. */
  late: z.array(BookingRowSchema),
  /** By window, the earliest first. */
  pickups: z.array(BookingRowSchema),
  /** The first to run out first. */
  unpaidHolds: z.array(BookingRowSchema),
  refundsWaiting: z.array(RefundViewSchema),
  work: WorkSchema,
  counts: z.strictObject({
    late: z.int(),
    pickups: z.int(),
    unpaidHolds: z.int(),
    refundsWaiting: z.int(),
    /** What all of those refunds ask for together. */
    refundsWaitingCents: z.int(),
  }),
});
export type Today = z.output<typeof TodaySchema>;

/** Safety loops that have been silent for too long (reliability decision D-20): never to be missed. */
export const LateLoopsSchema = z.strictObject({ loops: z.array(z.string()) });

export const GetDaySheetSchema = z.strictObject({ day: ServiceDaySchema });
export type GetDaySheet = z.output<typeof GetDaySheetSchema>;

/** What one van carries on one day: every booking that is paid, with all that whoever drives has to know. */
export const DaySheetSchema = z.strictObject({
  day: ServiceDaySchema,
  /** When it was made: a sheet on paper grows old. */
  now: z.string(),
  closed: z.nullable(z.string()),
  /** By window, the earliest first. */
  stops: z.array(
    z.extend(BookingRowSchema, {
      packing: z.boolean(),
      unpacking: z.boolean(),
      itemCount: z.int(),
      itemDescription: z.string(),
      specialtyItems: z.record(z.string(), z.int()),
    }),
  ),
  /** Bookings of the day that nobody has paid yet: not carried as they are. */
  unpaid: z.int(),
});
export type DaySheet = z.output<typeof DaySheetSchema>;
