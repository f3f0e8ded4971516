import { CatalogSchema } from "@totetaxi/contracts/catalog";
import { getCatalog } from "@totetaxi/core/catalog";
import * as z from "zod/mini";
import { publicProcedure, router } from "../trpc.ts";

export const catalog = router({
  get: publicProcedure
    .input(z.optional(z.strictObject({})))
    .output(CatalogSchema)
    .query(({ ctx }) => getCatalog(ctx.ctx)),
});
