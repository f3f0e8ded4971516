import { SiteConfigSchema } from "@totetaxi/contracts/site";
import * as z from "zod/mini";
import { publicProcedure, router } from "../trpc.ts";

export const site = router({
  config: publicProcedure
    .input(z.optional(z.strictObject({})))
    .output(SiteConfigSchema)
    .query(({ ctx }) => ({ ...ctx.site, now: ctx.ctx.clock.now().toISOString() })),
});
