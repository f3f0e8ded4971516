import { expect, test } from "vitest";
import { toldLines } from "./told-lines.ts";

const LINES = [{ rule: "mini_move", label: "Full mini move", because: "Full package", cents: 249_000 }];

test("C-04: a price that was agreed on tells what was taken off, so that its lines add up to its total", () => {
  const told = toldLines({ lines: LINES, discountCents: 20_000 });
  expect(told.map(({ label, cents }) => [label, cents])).toEqual([
    ["Full mini move", 249_000],
    ["Discount", -20_000],
  ]);
  expect(toldLines({ lines: LINES, discountCents: 0 })).toEqual(LINES);
});
