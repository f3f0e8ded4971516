import { anOrder } from "@totetaxi/core/testing/order";
import { bookings, rateLimits } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { test as siteTest } from "../testing/site.ts";

const QUICK_MS = 2_000;
const NUL = String.fromCharCode(0);
const LONE_SURROGATE = "\ud800";
const Fields = z._default(z.array(z.object({ path: z.string() })), []);
const Part = z.record(z.string(), z.unknown());

/** The order as JSON, with the value at `path` replaced by this piece of JSON text. */
function orderWith(path: string, json: string): string {
  const order = Part.parse(anOrder());
  const names = path.split(".");
  const last = names.pop() ?? "";
  let place = order;
  for (const name of names) {
    const part = Part.parse(place[name]);
    place[name] = part;
    place = part;
  }
  place[last] = "@@here@@";
  return JSON.stringify(order).replace('"@@here@@"', () => json);
}

/** Every text of an order that is stored or sent somewhere. */
const TEXTS = [
  ...["requestId", "instructions", "facts.itemDescription"],
  ...["pickup.line1", "pickup.line2", "pickup.city", "pickup.zip"],
  ...["delivery.line1", "delivery.line2", "delivery.city", "delivery.zip"],
  ...["contact.firstName", "contact.lastName", "contact.email", "contact.phone"],
];
/** Words of a closed list: what is not in it may be a refusal with a reason of its own. */
const WORDS = [
  "facts.service",
  "facts.package",
  "facts.window",
  "facts.pickupDate",
  "termsVersion",
  "pickup.state",
];
const NUMBERS = ["quotedTotalCents", "facts.itemCount", "facts.specialtyItems.crib"];

/** Sends an order, of which nothing may be stored, and which must be answered quickly. */
const test = siteTest.extend("refuse", ({ program, database }) => {
  return async (body: unknown) => {
    const started = performance.now();
    const { status, refusal } = await program.mutate("booking.create", body);
    expect(performance.now() - started).toBeLessThan(QUICK_MS);
    expect(await database.drizzle.select().from(bookings)).toEqual([]);
    const fields = Fields.parse(refusal?.data.fields).map(({ path }) => path);
    return { status, reason: refusal?.data.reason, fields };
  };
});

/** The answer to a body that the schema refuses for one field. */
function invalid(path: string) {
  return { status: 400, reason: "invalid", fields: [path] };
}

describe("a booking is refused", () => {
  test("T-14: with a field that is not the customer's to fill in", async ({ refuse }) => {
    const excess: Record<string, unknown> = {
      totalCents: 1,
      price: 1,
      discountCents: 99_500,
      tax: 0,
      status: "paid",
      customerId: "cst_00000000000000000000000000",
      id: "bkg_00000000000000000000000000",
      createdAt: "2020-01-01T00:00:00Z",
      "facts.basePriceCents": 1,
      "facts.channel": "staff",
      "facts.pickupZip": "10019",
      "pickup.country": "US",
      "contact.role": "admin",
    };
    for (const [path, value] of Object.entries(excess)) {
      expect(await refuse(orderWith(path, JSON.stringify(value)))).toEqual(invalid(path));
    }
  });

  test("T-57: with characters in a text that cannot be kept", async ({ refuse, database }) => {
    const texts = [
      `Grace${NUL}`,
      "\u001b[2J",
      "\u0085",
      LONE_SURROGATE,
      "\uffff",
      "a\u0007b",
      `a${"\u0301".repeat(9)}`,
    ];
    for (const path of TEXTS)
      for (const text of texts) {
        const answer = await refuse(orderWith(path, JSON.stringify(text)));
        expect({ text, ...answer }).toEqual({ text, ...invalid(path) });
      }
    expect(await database.drizzle.select().from(rateLimits)).toEqual([]);
  });

  test("T-61: with a second line where a mail's header could begin", async ({ refuse }) => {
    for (const path of [
      "contact.email",
      "contact.firstName",
      "contact.lastName",
      "pickup.line1",
      "delivery.city",
    ])
      for (const text of ["grace@example.com\r\nBcc: all@example.com", "Grace\nBcc: x", "a\u2028b"]) {
        expect(await refuse(orderWith(path, JSON.stringify(text)))).toEqual(invalid(path));
      }
  });

  test("T-61: with anything but one e-mail address", async ({ refuse }) => {
    for (const email of [
      ...["a@b", "grace", "grace@", "@example.com", "grace@example.com, hopper@example.com"],
      ...["Grace <grace@example.com>", '"grace hopper"@example.com', `${"a".repeat(300)}@example.com`],
      ...[
        "grace@ex\u0430mple.com",
        "gr\u0430ce@example.com",
        `grace@${"a".repeat(308)}.com`,
        "grace@[10.0.0.1]",
      ],
    ]) {
      const answer = await refuse(orderWith("contact.email", JSON.stringify(email)));
      expect({ email, ...answer }).toEqual({ email, ...invalid("contact.email") });
    }
  });

  test("T-59, T-67: with a text beyond measure, before the database is asked", async ({
    refuse,
    database,
  }) => {
    const texts = ["x", "1", "a@", " ", "a.", "-"].map((piece) => piece.repeat(100_000 / piece.length));
    for (const path of TEXTS)
      for (const text of texts)
        expect(await refuse(orderWith(path, JSON.stringify(text)))).toEqual(invalid(path));
    for (const path of [...TEXTS, ...WORDS]) {
      expect(await refuse(orderWith(path, JSON.stringify("x".repeat(1_000_000))))).toMatchObject({
        status: 413,
      });
    }
    expect(await database.drizzle.select().from(rateLimits)).toEqual([]);
  });

  test("with anything but a word of the list where there is a list", async ({ refuse }) => {
    const texts = [
      "",
      `petite${NUL}`,
      LONE_SURROGATE,
      "__proto__",
      "constructor",
      "2026-02-30",
      "x".repeat(100_000),
    ];
    for (const path of WORDS)
      for (const text of texts) {
        const { status } = await refuse(orderWith(path, JSON.stringify(text)));
        expect([400, 422], `${path}: ${text.slice(0, 20)}`).toContain(status);
      }
  });

  test("T-19: with a number that is none", async ({ refuse }) => {
    const numbers = ["-1", "1.5", "1e309", "-1e309", '"12"', "true", "[]", "{}", "9007199254740993", "1e21"];
    for (const path of NUMBERS)
      for (const json of numbers) {
        expect({ json, ...(await refuse(orderWith(path, json))) }).toEqual({ json, ...invalid(path) });
      }
  });

  test("T-19: with a number that no booking can have", async ({ refuse }) => {
    for (const json of ["501", "2147483648", "9007199254740991"]) {
      expect(await refuse(orderWith("facts.itemCount", json))).toEqual(invalid("facts.itemCount"));
    }
    for (const json of ["0", "2147483648", "9007199254740991"]) {
      expect(await refuse(orderWith("quotedTotalCents", json))).toMatchObject({
        status: 409,
        reason: "quote_changed",
      });
    }
  });

  test("T-37: with keys that reach for every object's insides", async ({ refuse }) => {
    for (const json of ['{"x":"polluted"}', "1", "null"])
      for (const path of ["@@", "constructor", "facts.@@", "pickup.constructor", "contact.prototype"]) {
        const body = orderWith(path, json).replace("@@", "__proto__");
        expect({ path, json, ...(await refuse(body)) }).toMatchObject({ path, json, status: 400 });
      }
    expect(Reflect.get({}, "x")).toBeUndefined();
  });

  test.for([
    ["constructor", 422, "specialty_item_unknown"],
    ["__proto__", 422, "nothing_to_move"],
    ["toString", 400, "invalid"],
    ["coiFeeCents", 400, "invalid"],
    [`crib${NUL}`, 400, "invalid"],
  ] as const)("T-37: with an item called %s", async ([name, status, reason], { refuse }) => {
    const order = anOrder({ facts: { service: "specialty_item", package: null, specialtyItems: {} } });
    const items = `"specialtyItems":{${JSON.stringify(name)}:1}`;
    const answer = await refuse(JSON.stringify(order).replace('"specialtyItems":{}', () => items));
    expect(answer).toMatchObject({ status, reason });
  });

  test("T-68: with dates that are objects, and wrapped as other libraries would", async ({ refuse }) => {
    for (const json of [
      '{"json":"2026-03-10","meta":{"values":["Date"]}}',
      '{"toJSON":1}',
      "[]",
      "1773100800000",
    ]) {
      expect(await refuse(orderWith("facts.pickupDate", json))).toEqual(invalid("facts.pickupDate"));
    }
    expect(await refuse({ json: anOrder(), meta: {} })).toMatchObject({ status: 400 });
  });

  test("T-69: with a day that the calendar does not have", async ({ refuse }) => {
    for (const day of [
      ...["2026-3-10", "2026-03-10T00:00:00Z", "2026-03-10T00:00:00-05:00", "2026-02-29", "2026-04-31"],
      ...["03/10/2026", "20260310", "+002026-03-10", " 2026-03-10", "９２６-03-10"],
    ]) {
      const answer = await refuse(orderWith("facts.pickupDate", JSON.stringify(day)));
      expect({ day, ...answer }).toMatchObject({ day, status: 422, reason: "date_invalid" });
    }
  });

  test("T-36: with more keys than anybody has", async ({ refuse }) => {
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 0]));
    expect(await refuse({ ...anOrder(), ...keys })).toMatchObject({ status: 400, reason: "invalid" });
    const items = JSON.stringify(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1])),
    );
    expect(await refuse(orderWith("facts.specialtyItems", items))).toMatchObject({ status: 400 });
  });
});

siteTest(
  "a package that the service does not have is not kept, whatever is in it",
  async ({ program, database }) => {
    for (const text of [NUL, LONE_SURROGATE, "x".repeat(100_000), "__proto__"]) {
      const order = anOrder({
        facts: { service: "specialty_item", package: null, specialtyItems: { crib: 1 } },
      });
      const body = { ...order, facts: { ...order.facts, package: text } };
      expect([200, 400, 422]).toContain((await program.mutate("booking.create", body)).status);
    }
    for (const booking of await database.drizzle.select().from(bookings)) expect(booking.package).toBeNull();
  },
);

siteTest("no question, however odd, is answered with a fault", async ({ program }) => {
  const questions: [string, unknown][] = [
    ["booking.get", { accessToken: NUL }],
    ["booking.get", { accessToken: "x".repeat(65) }],
    ["booking.get", { accessToken: 5 }],
    ["booking.get", { bookingId: `bkg_${NUL}` }],
    ["booking.get", { accessToken: "a", bookingId: "b" }],
    ["booking.get", {}],
    ["booking.get", undefined],
    ["availability.list", { from: "2026-03-01", to: "2026-07-01" }],
    ["availability.list", { from: "2026-03-02", to: "2026-03-01" }],
    ["availability.list", { from: NUL, to: NUL }],
    ["availability.list", { from: "0001-01-01", to: "0001-01-02" }],
    ["availability.list", { from: "9999-12-30", to: "9999-12-31" }],
    ["quote.preview", { service: NUL, pickupDate: NUL, pickupZip: NUL, deliveryZip: NUL }],
    ["quote.preview", { service: "mini_move" }],
    ["catalog.get", { version: "1999-1" }],
    ["site.config", { secret: true }],
  ];
  for (const [name, input] of questions) {
    const { status, refusal } = await program.query(name, input);
    expect([200, 400, 404], `${name} ${JSON.stringify(input)}`).toContain(status);
    if (refusal) expect(["invalid", "not_found"]).toContain(refusal.data.reason);
  }
});

siteTest(
  "T-57: what nobody sees is not kept, and what belongs together stays together",
  async ({ program, database }) => {
    const order = anOrder();
    const contact = {
      firstName: "\ufeffGra\u202ece\u202c",
      lastName: "Hop\u2066per\u2069 \u{1F469}\u200d\u{1F467}",
      email: "grace@example.com",
      phone: "(631) 555-0100",
    };
    const { status } = await program.mutate("booking.create", {
      ...order,
      contact,
      instructions: "\u200b\u202e",
    });
    expect(status).toBe(200);
    expect(await database.drizzle.select().from(bookings)).toMatchObject([
      { guestFirstName: "Grace", guestLastName: "Hopper \u{1F469}\u200d\u{1F467}", instructions: "" },
    ]);
  },
);
