import { siteReader } from "@totetaxi/api/pages";
import type { Catalog } from "@totetaxi/contracts/catalog";
import { connection } from "next/server";
import { cache } from "react";

/** What is sold now, read once for each request; undefined while it cannot be read. */
export const readCatalog = cache(async (): Promise<Catalog | undefined> => {
  await connection();
  return await siteReader().catalog();
});
