import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isId, newId } from "./id.ts";

const at = fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true });

describe("an id", () => {
  it("says by its prefix what it names", () => {
    fc.assert(
      fc.property(at, (time) => {
        const id: string = newId("bkg", time);
        expect(id).toMatch(/^bkg_[0-9a-hjkmnp-tv-z]{26}$/);
        expect(isId("bkg", id)).toBe(true);
        expect(isId("pay", id)).toBe(false);
      }),
    );
  });

  it("sorts by the time at which it was made", () => {
    fc.assert(
      fc.property(at, at, (one, other) => {
        fc.pre(one.getTime() !== other.getTime());
        expect(newId("pay", one) < newId("pay", other)).toBe(one < other);
      }),
    );
  });

  it("is never made twice, not even within one millisecond", () => {
    const now = new Date("2026-03-14T12:00:00Z");
    expect(new Set(Array.from({ length: 5000 }, () => newId("cst", now))).size).toBe(5000);
  });

  it("is nothing shorter, longer or written with other letters", () => {
    const id = newId("ref");
    const [, rest = ""] = id.split("_");
    for (const text of [
      "",
      "ref_",
      `${id}0`,
      id.slice(0, -1),
      id.toUpperCase(),
      ` ${id}`,
      `ref_${rest.slice(1)}u`,
      `${id.slice(0, -1)}\n`,
    ])
      expect(isId("ref", text)).toBe(false);
  });
});
