import {
  ApproveRefundSchema,
  CreateRefundSchema,
  DenyRefundSchema,
  ListRefundsSchema,
  RefundPageSchema,
  RefundViewSchema,
  WithdrawRefundSchema,
} from "@totetaxi/contracts/staff/refund";
import { approveRefund, denyRefund, listRefunds, proposeRefund, withdrawRefund } from "@totetaxi/core/refund";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const refund = router({
  list: staffProcedure
    .input(ListRefundsSchema)
    .output(RefundPageSchema)
    .query(({ ctx, input }) => listRefunds(ctx.ctx, input)),
  create: staffProcedure
    .input(CreateRefundSchema)
    .output(RefundViewSchema)
    .mutation(({ ctx, input }) => proposeRefund(ctx.ctx, input)),
  approve: staffProcedure
    .input(ApproveRefundSchema)
    .output(RefundViewSchema)
    .mutation(({ ctx, input }) => approveRefund(ctx.ctx, input)),
  deny: staffProcedure
    .input(DenyRefundSchema)
    .output(RefundViewSchema)
    .mutation(({ ctx, input }) => denyRefund(ctx.ctx, input)),
  withdraw: staffProcedure
    .input(WithdrawRefundSchema)
    .output(RefundViewSchema)
    .mutation(({ ctx, input }) => withdrawRefund(ctx.ctx, input)),
});
