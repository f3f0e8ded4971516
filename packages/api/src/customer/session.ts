import {
  DevicesSchema,
  DoneSchema,
  EndedSessionsSchema,
  EndSessionSchema,
  LoginSchema,
  RegisterSchema,
  SignedInSchema,
} from "@totetaxi/contracts/account";
import {
  endOtherSessions,
  endSession,
  listDevices,
  logIn,
  logOut,
  register,
  whoAmI,
} from "@totetaxi/core/customer";
import * as z from "zod/mini";
import { customerProcedure, router, sessionProcedure } from "../trpc.ts";

const Nothing = z.optional(z.strictObject({}));

export const session = router({
  register: sessionProcedure
    .input(RegisterSchema)
    .output(SignedInSchema)
    .mutation(({ ctx, input }) => register(ctx.ctx, input)),
  login: sessionProcedure
    .input(LoginSchema)
    .output(SignedInSchema)
    .mutation(({ ctx, input }) => logIn(ctx.ctx, input)),
  logout: sessionProcedure
    .input(Nothing)
    .output(z.null())
    .mutation(({ ctx }) => logOut(ctx.ctx)),
  me: sessionProcedure
    .input(Nothing)
    .output(z.nullable(SignedInSchema))
    .query(({ ctx }) => whoAmI(ctx.ctx)),
  devices: customerProcedure
    .input(Nothing)
    .output(DevicesSchema)
    .query(({ ctx }) => listDevices(ctx.ctx)),
  end: customerProcedure
    .input(EndSessionSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => endSession(ctx.ctx, input)),
  endOthers: customerProcedure
    .input(Nothing)
    .output(EndedSessionsSchema)
    .mutation(({ ctx }) => endOtherSessions(ctx.ctx)),
});
