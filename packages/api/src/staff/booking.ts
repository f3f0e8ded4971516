import { DoneSchema } from "@totetaxi/contracts/nothing";
import {
  BookingIdInputSchema,
  CancellationSchema,
  ChangedBookingSchema,
  CompleteBookingSchema,
  EditBookingSchema,
  MoveBookingSchema,
  MovePreviewSchema,
  NoteBookingSchema,
  PreviewMoveSchema,
  ResendSchema,
  StaffCancelBookingSchema,
  StaffCreateBookingSchema,
} from "@totetaxi/contracts/staff/booking-acts";
import { BookingDetailSchema, StaffGetBookingSchema } from "@totetaxi/contracts/staff/booking-detail";
import { BookingPageSchema, ListBookingsSchema } from "@totetaxi/contracts/staff/booking-list";
import {
  bookingCancellation,
  cancelForCustomer,
  completeBooking,
  createByPhone,
  editBooking,
  getDetail,
  listBookings,
  moveToDay,
  noteBooking,
  previewMove,
  resendMessage,
} from "@totetaxi/core/booking/office";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const booking = router({
  list: staffProcedure
    .input(ListBookingsSchema)
    .output(BookingPageSchema)
    .query(({ ctx, input }) => listBookings(ctx.ctx, input)),
  get: staffProcedure
    .input(StaffGetBookingSchema)
    .output(BookingDetailSchema)
    .query(({ ctx, input }) => getDetail(ctx.ctx, input)),
  create: staffProcedure
    .input(StaffCreateBookingSchema)
    .output(ChangedBookingSchema)
    .mutation(({ ctx, input }) => createByPhone(ctx.ctx, input)),
  complete: staffProcedure
    .input(CompleteBookingSchema)
    .output(ChangedBookingSchema)
    .mutation(({ ctx, input }) => completeBooking(ctx.ctx, input)),
  cancellation: staffProcedure
    .input(BookingIdInputSchema)
    .output(CancellationSchema)
    .query(({ ctx, input }) => bookingCancellation(ctx.ctx, input)),
  cancel: staffProcedure
    .input(StaffCancelBookingSchema)
    .output(ChangedBookingSchema)
    .mutation(({ ctx, input }) => cancelForCustomer(ctx.ctx, input)),
  previewMove: staffProcedure
    .input(PreviewMoveSchema)
    .output(MovePreviewSchema)
    .query(({ ctx, input }) => previewMove(ctx.ctx, input)),
  move: staffProcedure
    .input(MoveBookingSchema)
    .output(ChangedBookingSchema)
    .mutation(({ ctx, input }) => moveToDay(ctx.ctx, input)),
  edit: staffProcedure
    .input(EditBookingSchema)
    .output(ChangedBookingSchema)
    .mutation(({ ctx, input }) => editBooking(ctx.ctx, input)),
  note: staffProcedure
    .input(NoteBookingSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => noteBooking(ctx.ctx, input)),
  resend: staffProcedure
    .input(ResendSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => resendMessage(ctx.ctx, input)),
});
