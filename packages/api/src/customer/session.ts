import {
  DevicesSchema,
  EndedSessionsSchema,
  EndSessionSchema,
  LoginSchema,
  RegisterSchema,
  SignedInSchema,
} from "@totetaxi/contracts/account";
import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
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
    .input(NothingSchema)
    .output(z.null())
    .mutation(({ ctx }) => logOut(ctx.ctx)),
  me: sessionProcedure
    .input(NothingSchema)
    .output(z.nullable(SignedInSchema))
    .query(({ ctx }) => whoAmI(ctx.ctx)),
  devices: customerProcedure
    .input(NothingSchema)
    .output(DevicesSchema)
    .query(({ ctx }) => listDevices(ctx.ctx)),
  end: customerProcedure
    .input(EndSessionSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => endSession(ctx.ctx, input)),
  endOthers: customerProcedure
    .input(NothingSchema)
    .output(EndedSessionsSchema)
    .mutation(({ ctx }) => endOtherSessions(ctx.ctx)),
});
