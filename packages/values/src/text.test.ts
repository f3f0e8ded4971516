import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { lineText, multilineText } from "./text.ts";

// Before its first text fast-check reads all of Unicode: seconds, on a machine that has much else to do.
vi.setConfig({ testTimeout: 60_000 });

const note = multilineText(200);
const name = lineText(20);

function read(text: string): string | undefined {
  const parsed = note.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

describe("text that people type", () => {
  it("is kept without the blanks around it", () => {
    expect(read("  ring twice\n")).toBe("ring twice");
  });

  it("may hold line breaks, accents and emoji", () => {
    expect(read("Zoë\nthe 2nd floor\t👩‍👧")).toBe("Zoë\nthe 2nd floor\t👩‍👧");
  });

  it("is stored in one form, however the accents were typed", () => {
    expect(read("Zoe\u0308")).toBe("Zo\u00EB");
    expect(read("Zoe\u200E\u0308")).toBe("Zo\u00EB");
  });

  it("loses the marks that turn the direction of writing around", () => {
    expect(read("invoice\u202Egpj.exe")).toBe("invoicegpj.exe");
  });

  it.each([
    ["NUL, which the database refuses", "a\u0000b"],
    ["an escape", "a\u001B[31m"],
    ["half a surrogate pair", "a\uD83D"],
    ["a non-character", "a\uFFFF"],
    ["a pile of marks on one letter", `a${"\u0301\u0302".repeat(4)}`],
    ["a pile of marks that direction marks hide", `a${"\u0336\u200E".repeat(8)}`],
  ])("is refused with %s", (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it("is tidied once and for all: what was accepted is accepted again unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const kept = read(text);
        return kept === undefined || read(kept) === kept;
      }),
      { numRuns: 1000 },
    );
  });

  it("has at most its length, counted after tidying", () => {
    expect(read("x".repeat(200))).toHaveLength(200);
    expect(read(` ${"x".repeat(200)} `)).toHaveLength(200);
    expect(read("x".repeat(201))).toBeUndefined();
  });

  it("is not even looked at when it is far too long", () => {
    expect(read(" ".repeat(1_000_000))).toBeUndefined();
  });
});

describe("a line of text", () => {
  it.each(["two\nlines", "two\rlines", "Bcc:\r\nx", "two\u2028lines"])("is not %j", (text) => {
    expect(name.safeParse(text).success).toBe(false);
  });

  it("is filled in: blanks, seen or unseen, are none", () => {
    for (const text of ["", "   ", "\u200B", "\uFEFF\u2060"])
      expect(name.safeParse(text).success).toBe(false);
    expect(name.parse(" Ada ")).toBe("Ada");
  });
});
