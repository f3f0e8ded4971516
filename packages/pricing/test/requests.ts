/** Random requests for property tests. */
import fc from "fast-check";
import { serviceArea } from "../src/data.ts";
import { type QuoteRequest, QuoteRequestSchema, SERVICES, WINDOWS, windowsOf } from "../src/index.ts";

const ITEMS = ["peloton", "surfboard", "crib", "wardrobe_box", "bicycle"];

const zip = fc.constantFrom(...serviceArea.areas.flatMap(({ zips }) => zips));
const day = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const journey = fc.record({ pickupDate: day, pickupZip: zip, deliveryZip: zip, coi: fc.boolean() });
const quantities = fc.dictionary(fc.constantFrom(...ITEMS), fc.integer({ min: 0, max: 50 }));
const someQuantities = fc
  .tuple(quantities, fc.constantFrom(...ITEMS), fc.integer({ min: 1, max: 50 }))
  .map(([others, item, quantity]) => ({ ...others, [item]: quantity }));

const miniMove = fc.constantFrom("petite" as const, "standard" as const, "full" as const).chain((tier) =>
  fc.record({
    service: fc.constant("mini_move"),
    package: fc.constant(tier),
    window: fc.constantFrom(...windowsOf("mini_move", tier)),
    packing: fc.boolean(),
    unpacking: fc.boolean(),
  }),
);
const counted = fc.record({
  service: fc.constant("standard_delivery"),
  itemCount: fc.integer({ min: 1, max: 500 }),
  itemDescription: fc.constant("suitcases"),
  specialtyItems: quantities,
});
const uncounted = fc.record({
  service: fc.constantFrom("standard_delivery", "specialty_item"),
  specialtyItems: someQuantities,
});
const urgency = fc.constantFrom({}, { sameDay: true, channel: "staff" });
const delivery = fc
  .tuple(fc.oneof(counted, uncounted), urgency)
  .map(([cargo, when]) => ({ ...cargo, ...when }));

/** A request that can be priced, of any service. */
export const pricedRequest: fc.Arbitrary<QuoteRequest> = fc
  .tuple(journey, fc.oneof(miniMove, delivery))
  .map(([where, what]) => QuoteRequestSchema.parse({ ...where, ...what }));

const word = fc.string({ maxLength: 12 });

/** Anything of the right JSON types, most of it nonsense. */
export const looseRequest: fc.Arbitrary<QuoteRequest> = fc
  .record(
    {
      service: fc.oneof(fc.constantFrom(...SERVICES), word),
      package: fc.oneof(fc.constantFrom("petite", "standard", "full", null), word),
      pickupDate: fc.oneof(day, word),
      window: fc.oneof(fc.constantFrom(...WINDOWS), word),
      pickupZip: fc.oneof(zip, word),
      deliveryZip: fc.oneof(zip, word),
      coi: fc.boolean(),
      packing: fc.boolean(),
      unpacking: fc.boolean(),
      itemCount: fc.integer({ min: 0, max: 500 }),
      itemDescription: fc.oneof(word, fc.constant(null), fc.string({ minLength: 499, maxLength: 503 })),
      specialtyItems: fc.oneof(quantities, fc.dictionary(word, fc.integer({ min: 0, max: 50 }))),
      sameDay: fc.boolean(),
      channel: fc.constantFrom("online" as const, "staff" as const),
    },
    { requiredKeys: ["service", "pickupDate", "pickupZip", "deliveryZip"] },
  )
  .map((request) => QuoteRequestSchema.parse(request));
