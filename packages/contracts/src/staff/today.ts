import { ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";
import { BookingRowSchema } from "./booking-list.ts";
import { CalendarDaySchema } from "./calendar.ts";
import { RefundViewSchema } from "./refund.ts";
import { WorkSchema } from "./work.ts";

/** The office's morning: what is picked up, what waits for somebody, and whether anything has stopped. */
export const TodaySchema = z.strictObject({
  day: ServiceDaySchema,
  load: CalendarDaySchema,
  /** By window, the earliest first. */
  pickups: z.array(BookingRowSchema),
  /** The first to run out first. */
  unpaidHolds: z.array(BookingRowSchema),
  refundsWaiting: z.array(RefundViewSchema),
  work: WorkSchema,
  /** Safety loops that have been silent for too long (reliability decision D-20): never to be missed. */
  lateLoops: z.array(z.string()),
});
export type Today = z.output<typeof TodaySchema>;
