import { describe, expect, it } from "vitest";
import { csvLine } from "./csv.ts";

describe("a line of an export (T-62)", () => {
  it.each([
    ["=HYPERLINK(1)", `"'=HYPERLINK(1)"`],
    ["+1 631", `"'+1 631"`],
    ["-2+3", `"'-2+3"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["  =1", `"'  =1"`],
    ["＝1", `"'＝1"`],
    ["＋1", `"'＋1"`],
    ["－1", `"'－1"`],
    ["＠A", `"'＠A"`],
  ])("is never a formula: %j", (value, cell) => {
    expect(csvLine([value])).toBe(`${cell}\r\n`);
  });

  it.each([
    ["O'Brien, Eleanor", `"O'Brien, Eleanor"`],
    [`say "hi"`, `"say ""hi"""`],
    ["two\nlines", `"two\nlines"`],
    ["a;b", `"a;b"`],
  ])("keeps what is none: %j", (value, cell) => {
    expect(csvLine([value])).toBe(`${cell}\r\n`);
  });

  it("leaves amounts numbers, also negative ones", () => {
    expect(csvLine([-5, 99_500, true, null])).toBe(`"-5","99500","true",""\r\n`);
  });
});
