import { CatalogSchema } from "@totetaxi/contracts/catalog";
import { NothingSchema } from "@totetaxi/contracts/nothing";
import { getCatalog } from "@totetaxi/core/catalog";
import { publicProcedure, router } from "../trpc.ts";

export const catalog = router({
  get: publicProcedure
    .input(NothingSchema)
    .output(CatalogSchema)
    .query(({ ctx }) => getCatalog(ctx.ctx)),
});
