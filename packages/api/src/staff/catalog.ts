import { CatalogSchema } from "@totetaxi/contracts/catalog";
import { NothingSchema } from "@totetaxi/contracts/nothing";
import { getCatalog } from "@totetaxi/core/catalog";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

/** The card in force, with which a browser prices a booking by phone as the server will. */
export const catalog = router({
  get: staffProcedure
    .input(NothingSchema)
    .output(CatalogSchema)
    .query(({ ctx }) => getCatalog(ctx.ctx)),
});
