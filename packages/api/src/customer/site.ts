import { NothingSchema } from "@totetaxi/contracts/nothing";
import { SiteConfigSchema } from "@totetaxi/contracts/site";
import { publicProcedure, router } from "../trpc.ts";

export const site = router({
  config: publicProcedure
    .input(NothingSchema)
    .output(SiteConfigSchema)
    .query(({ ctx }) => ({ ...ctx.site, now: ctx.ctx.clock.now().toISOString() })),
});
