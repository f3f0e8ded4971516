import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  allocate,
  cents,
  formatRate,
  formatUsd,
  percentOf,
  subtract,
  sum,
  times,
  ZERO,
} from "./cents.ts";

const amount = fc.maxSafeInteger().map(cents);
const price = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(cents);

describe("an amount of money", () => {
  it("is a whole number of cents and nothing else", () => {
    for (const broken of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => cents(broken)).toThrow(RangeError);
    }
  });

  it("is never a negative zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(formatUsd(percentOf(cents(-1), 875))).toBe("$0.00");
  });

  it("is added, subtracted and multiplied exactly, or refused when it grows too large to be exact", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -1000, max: 1000 }), (a, b, count) => {
        for (const [compute, exact] of [
          [() => add(a, b), BigInt(a) + BigInt(b)],
          [() => subtract(a, b), BigInt(a) - BigInt(b)],
          [() => times(a, count), BigInt(a) * BigInt(count)],
        ] as const) {
          if (exact > Number.MAX_SAFE_INTEGER || exact < Number.MIN_SAFE_INTEGER)
            expect(compute).toThrow(RangeError);
          else expect(BigInt(compute())).toBe(exact);
        }
      }),
    );
  });

  it("is not multiplied by a part of a time", () => {
    expect(() => times(cents(100), 1.5)).toThrow(RangeError);
  });

  it("sums to zero when there is none", () => {
    expect(sum([])).toBe(ZERO);
    expect(sum([cents(1), cents(2), cents(-4)])).toBe(-1);
  });
});

describe("a percentage", () => {
  it("is cut toward zero to whole cents, exactly, however large the amount", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, rate) => {
        const product = BigInt(whole) * BigInt(rate);
        if (product > Number.MAX_SAFE_INTEGER || product < Number.MIN_SAFE_INTEGER)
          expect(() => percentOf(whole, rate)).toThrow(RangeError);
        else expect(BigInt(percentOf(whole, rate))).toBe(product / 10_000n);
      }),
    );
  });

  it("of the organizing taxes of the rate card is as the domain rules tell it", () => {
    expect(percentOf(cents(113_000), 875)).toBe(9887);
  });

  it("is read as a percentage without needless zeros", () => {
    expect([875, 900, 1000, 10, 5, 870].map(formatRate)).toEqual([
      "8.75%",
      "9%",
      "10%",
      "0.1%",
      "0.05%",
      "8.7%",
    ]);
  });
});

describe("an amount that is split", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0));

  it("gives back exactly the amount, each share within a cent of its proportion and nothing for no weight", () => {
    fc.assert(
      fc.property(price, weights, (whole, all) => {
        const shares = allocate(whole, all);
        const weight = all.reduce((total, each) => total + each, 0);
        expect(sum(shares)).toBe(whole);
        for (const [index, share] of shares.entries()) {
          const exact = (whole * (all[index] ?? 0)) / weight;
          expect(Math.abs(share - exact)).toBeLessThanOrEqual(1);
          if (all[index] === 0) expect(share).toBe(0);
        }
      }),
    );
  });

  it("gives the cents left over to the first", () => {
    expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(cents(-100), [0, 1, 1, 1])).toEqual([0, -34, -33, -33]);
  });

  it("needs a weight above zero and none below", () => {
    for (const broken of [[], [0, 0], [2, -1], [0.5]])
      expect(() => allocate(cents(100), broken)).toThrow(RangeError);
  });
});

describe("an amount that is read", () => {
  it("has dollars with commas and two digits of cents", () => {
    expect(
      [172_500, 5, -500, 0, 99_999, 100_000, 123_456_789].map((value) => formatUsd(cents(value))),
    ).toEqual([...["$1,725.00", "$0.05", "−$5.00", "$0.00", "$999.99", "$1,000.00", "$1,234,567.89"]]);
  });

  it("shows every cent of any amount", () => {
    fc.assert(
      fc.property(amount, (value) => {
        const shown = formatUsd(value);
        expect(shown).toMatch(/^−?\$\d{1,3}(,\d{3})*\.\d\d$/);
        expect(Number(shown.replace("−", "-").replace(/[$,.]/g, ""))).toBe(value);
      }),
    );
  });
});
