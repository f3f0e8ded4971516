import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import { ReplaySchema, WorkDoneSchema, WorkSchema } from "@totetaxi/contracts/staff/work";
import { closeWork, listWork, replayJob } from "@totetaxi/core/operations";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const work = router({
  list: staffProcedure
    .input(NothingSchema)
    .output(WorkSchema)
    .query(({ ctx }) => listWork(ctx.ctx)),
  done: staffProcedure
    .input(WorkDoneSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => closeWork(ctx.ctx, input)),
  replay: staffProcedure
    .input(ReplaySchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => replayJob(ctx.ctx, input)),
});
