import {
  AskByEmailSchema,
  ChangeEmailSchema,
  ChangePasswordSchema,
  CustomerViewSchema,
  DeleteAccountSchema,
  EmailVerifiedSchema,
  ListMovementsSchema,
  MovementsSchema,
  OverviewSchema,
  ResetPasswordSchema,
  UpdateProfileSchema,
  UseLinkSchema,
} from "@totetaxi/contracts/account";
import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import {
  changeEmail,
  changePassword,
  deleteAccount,
  getOverview,
  getProfile,
  listMovements,
  requestReset,
  resendVerification,
  resetPassword,
  updateProfile,
  verifyEmail,
} from "@totetaxi/core/customer";
import * as z from "zod/mini";
import { customerProcedure, publicProcedure, router } from "../trpc.ts";

export const account = router({
  verifyEmail: publicProcedure
    .input(UseLinkSchema)
    .output(EmailVerifiedSchema)
    .mutation(({ ctx, input }) => verifyEmail(ctx.ctx, input)),
  resendVerification: customerProcedure
    .input(NothingSchema)
    .output(DoneSchema)
    .mutation(({ ctx }) => resendVerification(ctx.ctx)),
  requestReset: publicProcedure
    .input(AskByEmailSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => requestReset(ctx.ctx, input)),
  resetPassword: publicProcedure
    .input(ResetPasswordSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => resetPassword(ctx.ctx, input)),
  profile: customerProcedure
    .input(NothingSchema)
    .output(CustomerViewSchema)
    .query(({ ctx }) => getProfile(ctx.ctx)),
  update: customerProcedure
    .input(UpdateProfileSchema)
    .output(CustomerViewSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.ctx, input)),
  changeEmail: customerProcedure
    .input(ChangeEmailSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => changeEmail(ctx.ctx, input)),
  changePassword: customerProcedure
    .input(ChangePasswordSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => changePassword(ctx.ctx, input)),
  delete: customerProcedure
    .input(DeleteAccountSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => deleteAccount(ctx.ctx, input)),
  overview: customerProcedure
    .input(NothingSchema)
    .output(OverviewSchema)
    .query(({ ctx }) => getOverview(ctx.ctx)),
  payments: customerProcedure
    .input(ListMovementsSchema)
    .output(MovementsSchema)
    .query(({ ctx, input }) => listMovements(ctx.ctx, input)),
});
