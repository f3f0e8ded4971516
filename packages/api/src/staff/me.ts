import { DevicesSchema, EndedSessionsSchema, EndSessionSchema } from "@totetaxi/contracts/account";
import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import {
  ChangeOwnEmailSchema,
  ChangeOwnPasswordSchema,
  ConfirmFactorSchema,
  FactorSchema,
  FactorShownSchema,
  RecoveryCodesSchema,
  RenameSchema,
} from "@totetaxi/contracts/staff/account";
import { listDevices } from "@totetaxi/core/customer";
import {
  changeOwnEmail,
  changeOwnPassword,
  confirmFactor,
  endFactor,
  endOwnDevice,
  endOwnOthers,
  getFactor,
  renameOwn,
  renewRecoveryCodes,
  showFactor,
} from "@totetaxi/core/staff";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const me = router({
  changeEmail: staffProcedure
    .input(ChangeOwnEmailSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => changeOwnEmail(ctx.ctx, input)),
  changePassword: staffProcedure
    .input(ChangeOwnPasswordSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => changeOwnPassword(ctx.ctx, input)),
  confirmFactor: staffProcedure
    .input(ConfirmFactorSchema)
    .output(RecoveryCodesSchema)
    .mutation(({ ctx, input }) => confirmFactor(ctx.ctx, input)),
  devices: staffProcedure
    .input(NothingSchema)
    .output(DevicesSchema)
    .query(({ ctx }) => listDevices(ctx.ctx)),
  endDevice: staffProcedure
    .input(EndSessionSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => endOwnDevice(ctx.ctx, input)),
  endFactor: staffProcedure
    .input(NothingSchema)
    .output(DoneSchema)
    .mutation(({ ctx }) => endFactor(ctx.ctx)),
  endOthers: staffProcedure
    .input(NothingSchema)
    .output(EndedSessionsSchema)
    .mutation(({ ctx }) => endOwnOthers(ctx.ctx)),
  factor: staffProcedure
    .input(NothingSchema)
    .output(FactorSchema)
    .query(({ ctx }) => getFactor(ctx.ctx)),
  rename: staffProcedure
    .input(RenameSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => renameOwn(ctx.ctx, input)),
  renewRecoveryCodes: staffProcedure
    .input(NothingSchema)
    .output(RecoveryCodesSchema)
    .mutation(({ ctx }) => renewRecoveryCodes(ctx.ctx)),
  showFactor: staffProcedure
    .input(NothingSchema)
    .output(FactorShownSchema)
    .mutation(({ ctx }) => showFactor(ctx.ctx)),
});
