import { daysBetween, ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";

const MAX_DAYS = 92;

/** Both days included. */
export const ListAvailabilitySchema = z.strictObject({ from: ServiceDaySchema, to: ServiceDaySchema }).check(
  z.refine(({ from, to }) => from <= to && daysBetween(from, to) < MAX_DAYS, {
    message: `must be 1 to ${MAX_DAYS} days, the earlier first`,
    path: ["to"],
  }),
);
export type ListAvailability = z.output<typeof ListAvailabilitySchema>;

/** Places left: told exactly only when few, so that the site does not publish how busy we are. */
const PlacesLeftSchema = z.union([z.literal([0, 1, 2, 3]), z.literal("many")]);
export type PlacesLeft = z.output<typeof PlacesLeftSchema>;

export const DayAvailabilitySchema = z.strictObject({
  day: ServiceDaySchema,
  open: z.boolean(),
  reason: z.optional(z.enum(["day_full", "day_too_soon", "day_past", "day_too_far", "day_closed"])),
  windows: z.strictObject({
    morning: PlacesLeftSchema,
    hour_8: PlacesLeftSchema,
    hour_9: PlacesLeftSchema,
    hour_10: PlacesLeftSchema,
  }),
  /** The peak dates that the day belongs to: cancelling a pickup on it gives credit, whatever it adds to the price. */
  peaks: z.array(z.string()),
  surcharges: z.array(z.strictObject({ name: z.string(), service: z.string(), cents: z.int() })),
});
export type DayAvailability = z.output<typeof DayAvailabilitySchema>;

export const AvailabilitySchema = z.strictObject({ days: z.array(DayAvailabilitySchema) });
