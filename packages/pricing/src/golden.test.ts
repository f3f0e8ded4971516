import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { plainPrice } from "../test/plain-price.ts";
import { rateCards, serviceArea } from "./data.ts";
import { priceList, QuoteRequestSchema, quote, REFUSALS } from "./index.ts";

const FOLDER = new URL("golden/", import.meta.url);
const Answer = z.union([
  z.looseObject({ ok: z.literal(true), lines: z.array(z.looseObject({ rule: z.string() })) }),
  z.looseObject({ ok: z.literal(false), reason: z.string() }),
]);
const Cases = z.array(z.strictObject({ name: z.string(), request: QuoteRequestSchema, answer: Answer }));

const list = priceList(rateCards[0], serviceArea);
const files = readdirSync(FOLDER).map((file) => ({
  topic: file.replace(".json", "").replaceAll("-", " "),
  cases: Cases.parse(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"))),
}));
const all = files.flatMap(({ cases }) => cases);

describe.each(files)("golden quotes: $topic", ({ cases }) => {
  it.each(cases)("$name", ({ request, answer }) => {
    expect(quote(list, request)).toEqual(answer);
    // A golden total that was typed wrong cannot hide behind the same mistake in the rules.
    if (answer.ok) expect(answer).toMatchObject(plainPrice(request));
  });
});

describe("the golden quotes together", () => {
  it("are at least 120", () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  it("hold every reason of a refusal", () => {
    const told = new Set(all.flatMap(({ answer }) => (answer.ok ? [] : [answer.reason])));
    expect(told).toEqual(new Set(Object.keys(REFUSALS)));
  });

  it("hold a line of every rule", () => {
    const ruled = new Set(
      all.flatMap(({ answer }) => (answer.ok ? answer.lines.map(({ rule }) => rule) : [])),
    );
    const rules = readdirSync(new URL("rules/", import.meta.url))
      .filter((file) => file !== "index.ts")
      .map((file) => file.replace(".ts", "").replaceAll("-", "_"));
    expect(ruled).toEqual(new Set(rules));
  });
});
