import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "@totetaxi/contracts/catalog";
import { PROMISES } from "@totetaxi/contracts/promises";
import { RateCardSchema } from "@totetaxi/pricing";
import { rateCards } from "@totetaxi/pricing/data";
import { describe, expect, test } from "vitest";
import { priceFacts } from "../prices/price-facts.ts";
import { FAQ } from "./faq.ts";
import { paragraphsOf } from "./prose.ts";
import { TESTIMONIALS } from "./testimonials.ts";

const APP = join(import.meta.dirname, "../../..");
const AMOUNT = /\$\s?\d|\b\d[\d,.]*\s?(?:dollars|cents|USD)\b/i;
const FILLER = /lorem|ipsum|dolor sit|\bTK\b|placeholder text/i;

/** The prose of the site, line by line, with where it stands. */
function prose(): { at: string; line: string }[] {
  return globSync(["features/site/**/*.{ts,tsx}", "app/**/*.tsx"], { cwd: APP })
    .filter((file) => !file.includes(".test."))
    .flatMap((file) =>
      readFileSync(join(APP, file), "utf8")
        .split("\n")
        .map((line, index) => ({ at: `${file}:${index + 1}`, line })),
    )
    .filter(({ line }) => !/^\s*(?:\/\/|\/?\*)/.test(line));
}

/** Today's card with every amount raised, so that no figure of the one is a figure of the other. */
function dearer(card: unknown): unknown {
  if (Array.isArray(card)) return card.map(dearer);
  if (typeof card !== "object" || card === null) return card;
  return Object.fromEntries(
    Object.entries(card).map(([name, value]) => [
      name,
      typeof value === "number" && /cents$|^hourWindow$/i.test(name) ? value * 3 + 700 : dearer(value),
    ]),
  );
}

/** Every answer under a card, without the promises, whose amounts belong to the terms and not to the card. */
function answersUnder(card: Catalog["card"]): string[] {
  const promises: readonly string[] = Object.values(PROMISES);
  const price = priceFacts({ card } as Catalog);
  return FAQ.flatMap(({ questions }) =>
    questions.flatMap(({ answer }) => paragraphsOf(answer, price).filter((text) => !promises.includes(text))),
  );
}

const AMOUNTS = /\$[\d,]+(?:\.\d\d)?/g;

describe("S-008: the words of the site", () => {
  test("name no amount: prices, limits and fees come from the catalogue and the terms", () => {
    expect(prose().length).toBeGreaterThan(500);
    expect(prose().filter(({ line }) => AMOUNT.test(line))).toEqual([]);
  });

  test("hold no filler", () => {
    expect(prose().filter(({ line }) => FILLER.test(line))).toEqual([]);
  });

  test("change all of their amounts with the card", () => {
    const card = RateCardSchema.parse(rateCards[0]);
    const [today, tomorrow] = [card, RateCardSchema.parse(dearer(rateCards[0]))].map(
      (each) => new Set(answersUnder(each).flatMap((text) => text.match(AMOUNTS) ?? [])),
    );
    expect(today?.size).toBeGreaterThan(10);
    expect([...(today ?? [])].filter((amount) => tomorrow?.has(amount))).toEqual([]);
  });

  test("ask people to call where an amount cannot be had", () => {
    const answers = FAQ.flatMap(({ questions }) =>
      questions.flatMap(({ answer }) => paragraphsOf(answer, undefined)),
    );
    expect(
      answers.filter((text) => /\$\d/.test(text) && !Object.values<string>(PROMISES).includes(text)),
    ).toEqual([]);
    expect(answers).toContainEqual(expect.stringContaining("Please call us"));
  });

  test("have an address for every question, and only one", () => {
    const ids = FAQ.flatMap(({ id, questions }) => [id, ...questions.map((each) => each.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test("quote nobody who has not spoken: until then every voice is marked as a sample", () => {
    for (const { sample } of TESTIMONIALS) expect(sample).toBe(true);
  });
});
