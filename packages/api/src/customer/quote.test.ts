import { type Address, AddressSchema } from "@totetaxi/contracts/address";
import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { PriceComponentsSchema, QuoteAnswerSchema } from "@totetaxi/contracts/quote";
import { anOrder } from "@totetaxi/core/testing/order";
import { payments } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { test } from "../testing/site.ts";

type Facts = NonNullable<Parameters<typeof anOrder>[0]>["facts"];

const MONTAUK = AddressSchema.parse({
  line1: "1 Edgemere Street",
  city: "Montauk",
  state: "NY",
  zip: "11954",
});
const SOUTHAMPTON = AddressSchema.parse({
  line1: "12 Main Street",
  city: "Southampton",
  state: "NY",
  zip: "11968",
});

/** Each is bought by name; the totals are the worked examples of the domain rules and their neighbours. */
const TRIPS: [string, Facts, Address, number | undefined][] = [
  [
    "a standard mini move on a Saturday at nine, to Montauk",
    { package: "standard", pickupDate: "2026-03-14", window: "hour_9" },
    MONTAUK,
    225_000,
  ],
  ["a petite with unpacking on a Tuesday", { unpacking: true }, SOUTHAMPTON, 222_387],
  [
    "two items with a surfboard and a crib on a weekday",
    {
      service: "standard_delivery",
      package: null,
      itemCount: 2,
      itemDescription: "two lamps",
      specialtyItems: { surfboard: 1, crib: 1 },
    },
    SOUTHAMPTON,
    98_500,
  ],
  [
    "a petite with COI, packing and unpacking",
    { coi: true, packing: true, unpacking: true },
    MONTAUK,
    undefined,
  ],
  ["a full mini move at eight", { package: "full", window: "hour_8", coi: true }, MONTAUK, undefined],
  [
    "two bicycles with COI",
    { service: "specialty_item", package: null, specialtyItems: { bicycle: 2 }, coi: true },
    MONTAUK,
    undefined,
  ],
  [
    "nine items on a peak day",
    {
      service: "standard_delivery",
      package: null,
      itemCount: 9,
      itemDescription: "nine boxes",
      pickupDate: "2026-07-04",
    },
    SOUTHAMPTON,
    undefined,
  ],
];

describe("T-15: the price shown is the price charged", () => {
  test.for(TRIPS)("for %s", async ([, facts, delivery, total], { program, product, database }) => {
    const order = anOrder({ facts, delivery });
    const preview = await program.query("quote.preview", {
      ...order.facts,
      pickupZip: order.pickup.zip,
      deliveryZip: order.delivery.zip,
    });
    const shown = QuoteAnswerSchema.parse(preview.data);
    if (!shown.ok) throw new Error(shown.message);
    if (total !== undefined) expect(shown.totalCents).toBe(total);
    expect(shown.lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(shown.totalCents);

    const created = await program.mutate("booking.create", { ...order, quotedTotalCents: shown.totalCents });
    const { booking } = CreatedBookingSchema.parse(created.data);
    const components = Object.keys(PriceComponentsSchema.shape);
    const priceOf = (from: object) => Object.entries(from).filter(([name]) => components.includes(name));
    expect(Object.fromEntries(priceOf(booking))).toEqual(Object.fromEntries(priceOf(shown)));
    expect([booking.lines, booking.rateCard]).toEqual([shown.lines, shown.rateCard]);

    const [payment] = await database.drizzle.select().from(payments);
    const intent = await product.payments.retrieveIntent(payment?.stripePaymentIntentId ?? "none");
    expect([intent.amountCents, intent.currency]).toEqual([shown.totalCents, "usd"]);
  });

  test("and a price that was not shown is not charged", async ({ program, database }) => {
    const order = anOrder();
    for (const quotedTotalCents of [0, order.quotedTotalCents - 1, order.quotedTotalCents + 1]) {
      const { status, refusal } = await program.mutate("booking.create", { ...order, quotedTotalCents });
      expect([status, refusal?.data.reason, refusal?.data.details]).toEqual([
        409,
        "quote_changed",
        { quotedTotalCents, totalCents: order.quotedTotalCents },
      ]);
    }
    expect(await database.drizzle.select().from(payments)).toEqual([]);
  });
});

test("a trip that cannot be sold has an answer too, with the reason", async ({ program }) => {
  const { status, data } = await program.query("quote.preview", {
    ...{ service: "mini_move", package: "petite", pickupDate: "2026-03-10" },
    ...{ pickupZip: "10019", deliveryZip: "90210" },
  });
  expect([status, data]).toEqual([
    200,
    {
      ok: false,
      reason: "zip_not_served",
      field: "deliveryZip",
      message: expect.stringContaining("(631) 595-5100"),
    },
  ]);
});

test("nobody outside gets the staff's terms by asking for them", async ({ program }) => {
  const { data } = await program.query("quote.preview", {
    ...{ service: "specialty_item", pickupDate: "2026-03-10", specialtyItems: { crib: 1 } },
    ...{ pickupZip: "10019", deliveryZip: "11968", sameDay: true, channel: "staff" },
  });
  expect(data).toMatchObject({ ok: false, reason: "same_day_not_online" });
});
