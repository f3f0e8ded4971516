import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainPrice } from "../test/plain-price.ts";
import { looseRequest, pricedRequest } from "../test/requests.ts";
import { rateCards, serviceArea } from "./data.ts";
import {
  type PriceComponents,
  priceList,
  type Quote,
  type QuoteRequest,
  QuoteRequestSchema,
  quote,
  RateCardSchema,
  type RuleName,
  readTrip,
  windowsOf,
} from "./index.ts";

const list = priceList(rateCards[0], serviceArea);

const COMPONENT_OF: Record<RuleName, keyof PriceComponents> = {
  mini_move: "basePriceCents",
  standard_delivery: "basePriceCents",
  specialty_item: "basePriceCents",
  date_surcharge: "surchargeCents",
  same_day: "sameDayCents",
  coi: "coiFeeCents",
  packing: "organizingTotalCents",
  unpacking: "organizingTotalCents",
  organizing_tax: "organizingTaxCents",
  distance: "geographicSurchargeCents",
  hour_window: "timeWindowSurchargeCents",
};

function componentsOf(priced: Quote): PriceComponents {
  const { ok: _ok, totalCents: _total, rateCard: _card, lines: _lines, ...components } = priced;
  return components;
}

function priced(request: QuoteRequest, prices = list): Quote {
  const answer = quote(prices, request);
  if (!answer.ok) throw new Error(`refused: ${answer.reason} in ${answer.field}`);
  return answer;
}

/** The card with other amounts, which the rules must serve as well. */
const otherCard = fc
  .infiniteStream(fc.integer({ min: 0, max: 10_000_000 }))
  .map((amounts) =>
    RateCardSchema.parse(
      JSON.parse(JSON.stringify(rateCards[0]), (key, value: unknown) =>
        typeof value === "number" && (/cents$/i.test(key) || key === "hourWindow")
          ? amounts.next().value
          : value,
      ),
    ),
  );

describe("a price", () => {
  it("is what the rules say in words, in every component", () => {
    fc.assert(
      fc.property(pricedRequest, (request) => {
        expect(priced(request)).toMatchObject(plainPrice(request));
      }),
    );
  });

  it("has lines that add up to each component and to the total, on any card", () => {
    fc.assert(
      fc.property(pricedRequest, otherCard, (request, card) => {
        const answer = priced(request, priceList(card, serviceArea));
        const sums = Object.fromEntries(Object.keys(componentsOf(answer)).map((name) => [name, 0]));
        for (const { rule, cents } of answer.lines)
          sums[COMPONENT_OF[rule]] = (sums[COMPONENT_OF[rule]] ?? 0) + cents;
        expect(componentsOf(answer)).toEqual(sums);
        expect(answer.totalCents).toBe(answer.lines.reduce((total, { cents }) => total + cents, 0));
      }),
    );
  });

  it("is made of whole cents, none of them negative, on any card", () => {
    fc.assert(
      fc.property(pricedRequest, otherCard, (request, card) => {
        const { lines, totalCents, ...answer } = priced(request, priceList(card, serviceArea));
        const amounts = [totalCents, ...Object.values(componentsOf({ ...answer, lines, totalCents }))];
        for (const amount of [...amounts, ...lines.map(({ cents }) => cents)])
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }),
    );
  });

  it("is never lower with one item more", () => {
    fc.assert(
      fc.property(pricedRequest, fc.constantFrom("peloton", "bicycle"), (request, item) => {
        fc.pre(request.service !== "mini_move");
        const before = priced(request).totalCents;
        const oneMore = { ...request.specialtyItems, [item]: (request.specialtyItems[item] ?? 0) + 1 };
        expect(priced({ ...request, specialtyItems: oneMore }).totalCents).toBeGreaterThan(before);
        if (request.service === "standard_delivery") {
          const counted = { ...request, itemCount: request.itemCount + 1, itemDescription: "suitcases" };
          expect(priced(counted).totalCents).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it("has a base that no window, certificate or organizing changes", () => {
    fc.assert(
      fc.property(pricedRequest, (request) => {
        const bare = { ...request, window: "morning", coi: false, packing: false, unpacking: false };
        expect(priced(request).basePriceCents).toBe(priced(bare).basePriceCents);
      }),
    );
  });

  it("costs the same in both directions", () => {
    fc.assert(
      fc.property(pricedRequest, (request) => {
        const back = { ...request, pickupZip: request.deliveryZip, deliveryZip: request.pickupZip };
        expect(priced(back).totalCents).toBe(priced(request).totalCents);
      }),
    );
  });

  it("comes out the same when asked again, and asking changes neither the request nor the list", () => {
    fc.assert(
      fc.property(pricedRequest, (request) => {
        const asked = structuredClone(request);
        const first = JSON.stringify(quote(list, request));
        expect(JSON.stringify(quote(list, request))).toBe(first);
        expect(request).toEqual(asked);
        expect(JSON.stringify(quote(priceList(rateCards[0], serviceArea), request))).toBe(first);
      }),
    );
  });

  it("names a rule, a label and a fact on every line", () => {
    fc.assert(
      fc.property(pricedRequest, (request) => {
        for (const { label, because } of priced(request).lines) {
          expect(label).toMatch(/\S/);
          expect(because).toMatch(/\S/);
          expect(label + because).not.toMatch(/undefined|NaN|null/);
        }
      }),
    );
  });

  it("says that a chosen thing is included when it costs nothing", () => {
    const move = {
      service: "mini_move",
      package: "full",
      window: "hour_8",
      coi: true,
      pickupDate: "2026-03-10",
    };
    const request = QuoteRequestSchema.parse({ ...move, pickupZip: "10019", deliveryZip: "11937" });
    const free = priced(request).lines.filter(({ cents }) => cents === 0);
    expect(free.map(({ label }) => label)).toEqual([
      "Certificate of insurance, included",
      "Pickup from 8 to 9 AM, included",
    ]);
  });
});

describe("a refusal", () => {
  it("names a field of the request and a message with what to do, whatever was typed", () => {
    fc.assert(
      fc.property(looseRequest, (request) => {
        const answer = quote(list, request);
        if (answer.ok) return;
        expect(QuoteRequestSchema.shape).toHaveProperty(answer.field);
        expect(answer.message).toMatch(/please/i);
      }),
    );
  });

  it("comes instead of a price exactly when the request is no trip that we sell", () => {
    fc.assert(
      fc.property(looseRequest, (request) => {
        const trip = readTrip(list, request);
        expect(quote(list, request).ok).toBe(!("reason" in trip));
      }),
    );
  });

  it("meets every window that a service or package does not have, and no window that it has", () => {
    for (const [service, tier] of [
      ["mini_move", "petite"],
      ["mini_move", "standard"],
      ["mini_move", "full"],
      ["specialty_item", undefined],
    ] as const) {
      for (const window of ["morning", "hour_8", "hour_9", "hour_10", "no_preference", "afternoon"]) {
        const items = service === "mini_move" ? {} : { specialtyItems: { crib: 1 } };
        const answer = quote(
          list,
          QuoteRequestSchema.parse({
            ...{
              service,
              package: tier,
              window,
              pickupDate: "2026-03-10",
              pickupZip: "10019",
              deliveryZip: "11937",
            },
            ...items,
          }),
        );
        const offered: readonly string[] = windowsOf(service, tier);
        expect(answer.ok || answer.reason).toBe(offered.includes(window) || "window_not_offered");
      }
    }
  });

  it("gives the phone number where only a person can help", () => {
    const far = { service: "mini_move", package: "full", pickupDate: "2026-03-10", pickupZip: "10019" };
    const answer = quote(list, QuoteRequestSchema.parse({ ...far, deliveryZip: "90210" }));
    expect(answer).toMatchObject({
      reason: "zip_not_served",
      message: expect.stringContaining("(631) 595-5100"),
    });
  });
});
