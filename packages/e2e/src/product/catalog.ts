import * as z from "zod/mini";
import { ask } from "./procedures.ts";

const CatalogSchema = z.object({
  services: z.array(
    z.discriminatedUnion("service", [
      z.object({
        service: z.literal("mini_move"),
        packages: z.array(z.object({ package: z.string(), name: z.string(), cents: z.int() })),
      }),
      z.object({
        service: z.literal("standard_delivery"),
        name: z.string(),
        perItemCents: z.int(),
        minimumCents: z.int(),
      }),
      z.object({
        service: z.literal("specialty_item"),
        name: z.string(),
        items: z.array(z.object({ name: z.string(), cents: z.int() })),
      }),
    ]),
  ),
});

type Service = z.output<typeof CatalogSchema>["services"][number];

function pricesOf(each: Service): [string, number][] {
  switch (each.service) {
    case "mini_move":
      return each.packages.map(({ name, cents }) => [name, cents]);
    case "standard_delivery":
      return [
        [each.name, each.perItemCents],
        [`${each.name}, at least`, each.minimumCents],
      ];
    case "specialty_item":
      return each.items.map(({ name, cents }) => [name, cents]);
  }
}

/** Every price that a page of services has to name, in cents, by what it is the price of. */
export async function pricesNow(): Promise<Map<string, number>> {
  const { services } = await ask(CatalogSchema, "catalog.get");
  return new Map(services.flatMap(pricesOf));
}
