import { AvailabilitySchema, ListAvailabilitySchema } from "@totetaxi/contracts/availability";
import { listAvailability } from "@totetaxi/core/availability";
import { publicProcedure, router } from "../trpc.ts";

export const availability = router({
  list: publicProcedure
    .input(ListAvailabilitySchema)
    .output(AvailabilitySchema)
    .query(({ ctx, input }) => listAvailability(ctx.ctx, input)),
});
