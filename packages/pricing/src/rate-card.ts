import { type Cents, cents } from "@totetaxi/values/cents";
import { daysBetween, ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";
import { WEEKDAYS } from "./words.ts";

// The ceiling of 100,000 dollars keeps every sum of a price far inside the safe integers.
const Amount = z.pipe(z.int().check(z.gte(0), z.lte(10_000_000)), z.transform(cents));
const Count = z.int().check(z.gte(1), z.lte(100_000));
const Words = z.string().check(z.minLength(1), z.maxLength(200));

function tier<Items extends z.ZodMiniType, Hour extends z.ZodMiniType>(maxItems: Items, hourWindow: Hour) {
  return z.strictObject({
    baseCents: Amount,
    maxItems,
    maxPoundsPerItem: Count,
    coiFeeCents: Amount,
    hourWindow,
    vehicle: Words,
    mostPopular: z.optional(z.boolean()),
    description: Words,
  });
}

const OrganizingTier = z.strictObject({
  packingCents: Amount,
  unpackingCents: Amount,
  hours: Count,
  people: Count,
  suppliesAllowanceCents: Amount,
});

const SpecialtyItem = z.strictObject({ label: Words, cents: Amount });

/** An open list of items beside the two fees of the service: a new item is a new key, no new code. */
type SpecialtyItems = {
  readonly coiFeeCents: Cents;
  readonly sameDayCents: Cents;
  readonly [item: string]: Cents | z.output<typeof SpecialtyItem>;
};
const SpecialtyItems: z.ZodMiniType<SpecialtyItems> = z
  .catchall(z.object({ coiFeeCents: Amount, sameDayCents: Amount }), SpecialtyItem)
  .check(
    z.refine((items) => labelsOf(items).length > 0, "must have an item, or the service has nothing to sell"),
    z.refine((items) => isEachOnce(labelsOf(items)), "must not have two items of one label"),
  );

function labelsOf(items: object): string[] {
  return Object.values(items).flatMap((item: unknown) => {
    const read = SpecialtyItem.safeParse(item);
    return read.success ? [read.data.label.trim().toLowerCase()] : [];
  });
}

function isEachOnce(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}

const EachOnce = z.refine<readonly string[]>(isEachOnce, "must not have one twice");

const Airport = z.strictObject({
  terminals: z.array(Words).check(z.minLength(1), EachOnce),
  zip: z.string().check(z.regex(/^\d{5}$/, "must be five digits")),
});

const Peak = z
  .strictObject({
    name: Words,
    from: ServiceDaySchema,
    to: ServiceDaySchema,
    miniMoveCents: Amount,
    standardDeliveryCents: Amount,
  })
  .check(
    z.refine(({ from, to }) => from <= to, "must not end before it begins"),
    z.refine(({ from, to }) => daysBetween(from, to) < 366, "must not last longer than a year"),
  );

/**
 * Every number that a price is made of (domain rules, sections 2 and 3), in integer cents and basis points.
 * Cards are versioned and never change. Only Standard and Full have an hour to choose, so only they have its price.
 */
export const RateCardSchema = z.strictObject({
  version: z.string().check(z.regex(/^\d{4}-\d{1,3}$/, "must be a year and a number, like 2026-1")),
  currency: z.literal("usd"),
  timezone: Words,
  miniMove: z.strictObject({
    petite: tier(Count, z.null()),
    standard: tier(Count, Amount),
    full: tier(z.nullable(Count), Amount),
  }),
  organizing: z.strictObject({
    petite: OrganizingTier,
    standard: OrganizingTier,
    full: OrganizingTier,
    taxBasisPoints: z.int().check(z.gte(0), z.lte(10_000)),
  }),
  standardDelivery: z.strictObject({
    perItemCents: Amount,
    minimumCents: Amount,
    maxPoundsPerItem: Count,
    coiFeeCents: Amount,
    sameDayCents: Amount,
  }),
  specialtyItems: SpecialtyItems,
  airportTransfer: z.strictObject({
    perBagCents: Amount,
    minimumBags: Count,
    airports: z.record(z.string().check(z.regex(/^[A-Z]{3}$/, "must be three capitals, like JFK")), Airport),
  }),
  distance: z.strictObject({ perSurchargeAddressCents: Amount }),
  dateSurcharges: z.strictObject({
    weekend: z.strictObject({
      days: z.array(z.enum(WEEKDAYS)).check(EachOnce),
      miniMoveCents: Amount,
      standardDeliveryCents: Amount,
    }),
    peak: z.array(Peak),
  }),
});

export type RateCard = z.output<typeof RateCardSchema>;
