import { AskByEmailSchema, ResetPasswordSchema, UseLinkSchema } from "@totetaxi/contracts/account";
import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import {
  ConfirmPasswordSchema,
  StaffLoginSchema,
  StaffSignedInSchema,
} from "@totetaxi/contracts/staff/session";
import {
  acceptInvitation,
  confirmPassword,
  confirmStaffEmail,
  logInStaff,
  logOutStaff,
  requestStaffReset,
  resetStaffPassword,
  whoOfTheOffice,
} from "@totetaxi/core/staff";
import * as z from "zod/mini";
import { router, sessionProcedure } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const session = router({
  acceptInvitation: sessionProcedure
    .input(ResetPasswordSchema)
    .output(StaffSignedInSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.ctx, input)),
  confirmEmail: sessionProcedure
    .input(UseLinkSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => confirmStaffEmail(ctx.ctx, input)),
  requestReset: sessionProcedure
    .input(AskByEmailSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => requestStaffReset(ctx.ctx, input)),
  resetPassword: sessionProcedure
    .input(ResetPasswordSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => resetStaffPassword(ctx.ctx, input)),
  login: sessionProcedure
    .input(StaffLoginSchema)
    .output(StaffSignedInSchema)
    .mutation(({ ctx, input }) => logInStaff(ctx.ctx, input)),
  confirmPassword: staffProcedure
    .input(ConfirmPasswordSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => confirmPassword(ctx.ctx, input)),
  logout: sessionProcedure
    .input(NothingSchema)
    .output(z.null())
    .mutation(({ ctx }) => logOutStaff(ctx.ctx)),
  me: sessionProcedure
    .input(NothingSchema)
    .output(z.nullable(StaffSignedInSchema))
    .query(({ ctx }) => whoOfTheOffice(ctx.ctx)),
});
