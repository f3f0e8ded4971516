import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPhone, parsePhone, readablePhone } from "./phone.ts";

describe("a phone number", () => {
  it.each([
    "(631) 595-5100",
    "631-595-5100",
    "631.595.5100",
    "6315955100",
    "1 631 595 5100",
    "+1 (631) 595-5100",
  ])("is read from %j as people type it", (text) => {
    expect(parsePhone(text)).toBe("+16315955100");
  });

  it("may be a foreign one when it says its country", () => {
    expect(parsePhone("+44 20 7946 0000")).toBe("+442079460000");
    expect(parsePhone("020 7946 0000")).toBeUndefined();
  });

  it.each([
    ["too short", "595-5100"],
    ["too long", "631 595 51000"],
    ["an area code that starts with 1", "131 595 5100"],
    ["an exchange that starts with 0", "631 095 5100"],
    ["letters", "631 595 TAXI"],
    ["an extension", "631 595 5100 x2"],
    ["a country code that starts with 0", "+0123 456 7890"],
    ["a foreign one too short", "+44 1234"],
    ["a foreign one too long", "+44 1234 5678 9012 345"],
    ["a plus in the middle", "631+5955100"],
    ["nothing", ""],
    ["digits far apart", `631${" ".repeat(40)}5955100`],
    ["more digits after many blanks", `6315955100${" ".repeat(40)}7`],
  ])("is not one with %s", (_what, text) => {
    expect(parsePhone(text)).toBeUndefined();
  });

  it("is shown so that it reads back as the same number", () => {
    const digits = fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom("", "+1", "+44", "+49"), digits, (country, number) => {
        const phone = parsePhone(country + number);
        if (phone !== undefined) expect(parsePhone(formatPhone(phone))).toBe(phone);
      }),
    );
    const office = parsePhone("+16315955100");
    expect(office && formatPhone(office)).toBe("(631) 595-5100");
  });

  it("is shown as it was typed while it is none", () => {
    expect(readablePhone("+16315955100")).toBe("(631) 595-5100");
    expect(readablePhone("ask Grace")).toBe("ask Grace");
  });
});
