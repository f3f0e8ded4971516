import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import {
  ChangeRoleSchema,
  InviteStaffSchema,
  StaffAccountsSchema,
  StaffIdInputSchema,
} from "@totetaxi/contracts/staff/account";
import {
  changeRole,
  disableStaff,
  enableStaff,
  inviteAgain,
  inviteStaff,
  listStaff,
  resetFactor,
} from "@totetaxi/core/staff";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const staff = router({
  changeRole: staffProcedure
    .input(ChangeRoleSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => changeRole(ctx.ctx, input)),
  disable: staffProcedure
    .input(StaffIdInputSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => disableStaff(ctx.ctx, input)),
  enable: staffProcedure
    .input(StaffIdInputSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => enableStaff(ctx.ctx, input)),
  invite: staffProcedure
    .input(InviteStaffSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => inviteStaff(ctx.ctx, input)),
  inviteAgain: staffProcedure
    .input(StaffIdInputSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => inviteAgain(ctx.ctx, input)),
  list: staffProcedure
    .input(NothingSchema)
    .output(StaffAccountsSchema)
    .query(({ ctx }) => listStaff(ctx.ctx)),
  resetFactor: staffProcedure
    .input(StaffIdInputSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => resetFactor(ctx.ctx, input)),
});
