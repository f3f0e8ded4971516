import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseZip } from "./zip.ts";

const five = fc.integer({ min: 0, max: 99_999 }).map((value) => String(value).padStart(5, "0"));

describe("a ZIP code", () => {
  it("is its five digits, leading zeros and all, with or without the four after them", () => {
    fc.assert(
      fc.property(
        five,
        fc.constantFrom("", "-0000", "-1234"),
        fc.constantFrom("", " ", "\t"),
        (zip, four, blank) => {
          expect(parseZip(`${blank}${zip}${four}${blank}`)).toBe(zip);
        },
      ),
    );
  });

  it("stays what it is when it is read again", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const zip = parseZip(text);
        if (zip !== undefined) expect(parseZip(zip)).toBe(zip);
      }),
    );
  });

  it.each(["", "1001", "100190", "10019-", "10019-12", "100191234", "1oo19", "10 019", "１００１９"])(
    "is not %j",
    (text) => {
      expect(parseZip(text)).toBeUndefined();
    },
  );
});
