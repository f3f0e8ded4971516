import { describe, expect, test } from "vitest";
import { cardsAround, readBeside } from "./card-order.ts";

const JUNE = "2026-06-01T04:00:00.000Z";
const cards = [
  { version: "2026-4", effectiveFrom: "2026-09-01T04:00:00.000Z" },
  { version: "2026-2", effectiveFrom: JUNE },
  { version: "2026-1", effectiveFrom: "2026-01-01T05:00:00.000Z" },
  { version: "2025-1", effectiveFrom: "2025-01-01T05:00:00.000Z" },
];
const order = { cards, inForce: "2026-1" };

function around(at: string | undefined) {
  const { before, after } = cardsAround(order, at);
  return [before, after.map(({ version }) => version)];
}

describe("a card that is to be published", () => {
  test("is compared with the one that is in force on its first day, also where that one is only scheduled", () => {
    expect(around("2026-07-01T04:00:00.000Z")).toEqual(["2026-2", ["2026-4"]]);
    expect(around("2026-10-01T04:00:00.000Z")).toEqual(["2026-4", []]);
    expect(around(JUNE)).toEqual(["2026-2", ["2026-4"]]);
  });

  test("at once goes before every card that is scheduled, and each of them is named", () => {
    expect(around(undefined)).toEqual(["2026-1", ["2026-2", "2026-4"]]);
    expect(around("2026-05-31T04:00:00.000Z")).toEqual(["2026-1", ["2026-2", "2026-4"]]);
  });
});

test("a draft is read beside the latest card, a scheduled one beside the one before it, an old one beside today's", () => {
  const beside = (version: string) => readBeside(order, version);
  expect(["2026-5", "2026-4", "2026-2", "2026-1", "2025-1"].map(beside)).toEqual([
    "2026-4",
    "2026-2",
    "2026-1",
    undefined,
    "2026-1",
  ]);
});
