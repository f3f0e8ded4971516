import {
  CalendarDaySchema,
  CalendarSchema,
  GetCalendarSchema,
  SetBlackoutSchema,
  SetCapacitySchema,
} from "@totetaxi/contracts/staff/calendar";
import { getCalendar, setBlackout, setCapacity } from "@totetaxi/core/calendar";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const calendar = router({
  get: staffProcedure
    .input(GetCalendarSchema)
    .output(CalendarSchema)
    .query(({ ctx, input }) => getCalendar(ctx.ctx, input)),
  setCapacity: staffProcedure
    .input(SetCapacitySchema)
    .output(CalendarDaySchema)
    .mutation(({ ctx, input }) => setCapacity(ctx.ctx, input)),
  setBlackout: staffProcedure
    .input(SetBlackoutSchema)
    .output(CalendarDaySchema)
    .mutation(({ ctx, input }) => setBlackout(ctx.ctx, input)),
});
