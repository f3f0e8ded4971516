import { BookingRefSchema, PaymentConfirmedSchema } from "@totetaxi/contracts/booking";
import { PaymentAccessSchema } from "@totetaxi/contracts/payment";
import { confirmPayment, resumePayment } from "@totetaxi/core/payment";
import { ownerProcedure, router } from "../trpc.ts";

export const payment = router({
  confirm: ownerProcedure
    .input(BookingRefSchema)
    .output(PaymentConfirmedSchema)
    .mutation(({ ctx, input }) => confirmPayment(ctx.ctx, input)),
  resume: ownerProcedure
    .input(BookingRefSchema)
    .output(PaymentAccessSchema)
    .mutation(({ ctx, input }) => resumePayment(ctx.ctx, input)),
});
