import { RateCardSchema, ServiceAreaSchema } from "@totetaxi/pricing";
import * as z from "zod/mini";

const Cents = z.int();

const PackageSchema = z.strictObject({
  package: z.enum(["petite", "standard", "full"]),
  name: z.string(),
  description: z.string(),
  cents: Cents,
  maxItems: z.nullable(z.int()),
  maxPoundsPerItem: z.int(),
  coiFeeCents: Cents,
  hourWindowCents: z.nullable(Cents),
  packingCents: Cents,
  unpackingCents: Cents,
  mostPopular: z.boolean(),
});

/** One thing that can be bought, as pages show it. */
export const ServiceViewSchema = z.discriminatedUnion("service", [
  z.strictObject({
    service: z.literal("mini_move"),
    name: z.string(),
    description: z.string(),
    packages: z.array(PackageSchema),
  }),
  z.strictObject({
    service: z.literal("standard_delivery"),
    name: z.string(),
    description: z.string(),
    perItemCents: Cents,
    minimumCents: Cents,
    coiFeeCents: Cents,
  }),
  z.strictObject({
    service: z.literal("specialty_item"),
    name: z.string(),
    description: z.string(),
    items: z.array(z.strictObject({ item: z.string(), name: z.string(), cents: Cents })),
    coiFeeCents: Cents,
  }),
]);
export type ServiceView = z.output<typeof ServiceViewSchema>;

/**
 * The live catalogue. `card` and `area` are what the shared price function needs to give, in a browser, the very
 * price that the server will bind.
 */
export const CatalogSchema = z.strictObject({
  rateCard: z.string(),
  termsVersion: z.string(),
  services: z.array(ServiceViewSchema),
  card: RateCardSchema,
  area: ServiceAreaSchema,
  today: z.string(),
});
export type Catalog = z.output<typeof CatalogSchema>;
