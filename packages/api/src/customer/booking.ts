import {
  BookingRefSchema,
  BookingViewSchema,
  CancelBookingSchema,
  CreateBookingSchema,
  CreatedBookingSchema,
} from "@totetaxi/contracts/booking";
import {
  BookingListSchema,
  ClaimBookingSchema,
  ListBookingsSchema,
  LookUpBookingSchema,
  RebookingSchema,
  RebookSchema,
} from "@totetaxi/contracts/my-bookings";
import { DoneSchema } from "@totetaxi/contracts/nothing";
import {
  cancelBooking,
  claimBooking,
  createBooking,
  extendHold,
  getBooking,
  listBookings,
  lookUpBooking,
  rebook,
} from "@totetaxi/core/booking";
import { customerProcedure, ownerProcedure, publicProcedure, router } from "../trpc.ts";

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
  list: customerProcedure
    .input(ListBookingsSchema)
    .output(BookingListSchema)
    .query(({ ctx, input }) => listBookings(ctx.ctx, input)),
  rebook: ownerProcedure
    .input(RebookSchema)
    .output(RebookingSchema)
    .query(({ ctx, input }) => rebook(ctx.ctx, input)),
  claim: customerProcedure
    .input(ClaimBookingSchema)
    .output(BookingViewSchema)
    .mutation(({ ctx, input }) => claimBooking(ctx.ctx, input)),
  lookUp: publicProcedure
    .input(LookUpBookingSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => lookUpBooking(ctx.ctx, input)),
});
