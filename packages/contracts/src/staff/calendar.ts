import { daysBetween, ServiceDaySchema } from "@totetaxi/values/service-day";
import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";

const MAX_DAYS = 62;

/** A day, a week or a month with what stands around it; both days included. */
export const GetCalendarSchema = z.strictObject({ from: ServiceDaySchema, to: ServiceDaySchema }).check(
  z.refine(({ from, to }) => from <= to && daysBetween(from, to) < MAX_DAYS, {
    message: `must be 1 to ${MAX_DAYS} days, the earlier first`,
    path: ["to"],
  }),
);
export type GetCalendar = z.output<typeof GetCalendarSchema>;

const LoadSchema = z.strictObject({ capacity: z.int(), taken: z.int() });

/** One day's load against its capacity, as a whole and by the hour; `closed` is why no van runs. */
export const CalendarDaySchema = z.strictObject({
  day: ServiceDaySchema,
  closed: z.nullable(z.string()),
  load: z.strictObject({ day: LoadSchema, hour_8: LoadSchema, hour_9: LoadSchema, hour_10: LoadSchema }),
});
export type CalendarDay = z.output<typeof CalendarDaySchema>;

export const CalendarSchema = z.strictObject({ today: ServiceDaySchema, days: z.array(CalendarDaySchema) });
export type Calendar = z.output<typeof CalendarSchema>;

/** `seen`: the capacity that the caller was told of; another one by now is not overwritten. */
export const SetCapacitySchema = z.strictObject({
  day: ServiceDaySchema,
  slot: z.enum(["day", "hour_8", "hour_9", "hour_10"]),
  capacity: z.int().check(z.gte(0), z.lte(1_000)),
  seen: z.int().check(z.gte(0)),
});
export type SetCapacity = z.output<typeof SetCapacitySchema>;

/** `bookings`: how many of the day the caller was told of; they stay, and somebody has to move them. */
export const SetBlackoutSchema = z.union([
  z.strictObject({
    day: ServiceDaySchema,
    closed: z.literal(true),
    because: lineText(200),
    bookings: z._default(z.int().check(z.gte(0)), 0),
  }),
  z.strictObject({ day: ServiceDaySchema, closed: z.literal(false) }),
]);
export type SetBlackout = z.output<typeof SetBlackoutSchema>;
