import {
  ConfirmPasswordSchema,
  StaffLoginSchema,
  StaffSignedInSchema,
} from "@totetaxi/contracts/staff/session";
import { DoneSchema, NothingSchema } from "@totetaxi/contracts/staff/version";
import { logOut } from "@totetaxi/core/customer";
import { confirmPassword, logInStaff, whoOfTheOffice } from "@totetaxi/core/staff";
import * as z from "zod/mini";
import { router, sessionProcedure } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const session = router({
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
    .mutation(({ ctx }) => logOut(ctx.ctx)),
  me: sessionProcedure
    .input(NothingSchema)
    .output(z.nullable(StaffSignedInSchema))
    .query(({ ctx }) => whoOfTheOffice(ctx.ctx)),
});
