import { AreaRequestedSchema, RequestAreaSchema } from "@totetaxi/contracts/area";
import { requestArea } from "@totetaxi/core/area";
import { publicProcedure, router } from "../trpc.ts";

export const area = router({
  request: publicProcedure
    .input(RequestAreaSchema)
    .output(AreaRequestedSchema)
    .mutation(({ ctx, input }) => requestArea(ctx.ctx, input)),
});
