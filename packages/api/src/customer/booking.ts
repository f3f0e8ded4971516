import {
  BookingRefSchema,
  BookingViewSchema,
  CancelBookingSchema,
  CreateBookingSchema,
  CreatedBookingSchema,
} from "@totetaxi/contracts/booking";
import { cancelBooking, createBooking, extendHold, getBooking } from "@totetaxi/core/booking";
import { ownerProcedure, publicProcedure, router } from "../trpc.ts";

export const booking = router({
  create: publicProcedure
    .input(CreateBookingSchema)
    .output(CreatedBookingSchema)
    .mutation(({ ctx, input }) => createBooking(ctx.ctx, input)),
  get: ownerProcedure
    .input(BookingRefSchema)
    .output(BookingViewSchema)
    .query(({ ctx, input }) => getBooking(ctx.ctx, input)),
  extendHold: ownerProcedure
    .input(BookingRefSchema)
    .output(BookingViewSchema)
    .mutation(({ ctx, input }) => extendHold(ctx.ctx, input)),
  cancel: ownerProcedure
    .input(CancelBookingSchema)
    .output(BookingViewSchema)
    .mutation(({ ctx, input }) => cancelBooking(ctx.ctx, input)),
});
