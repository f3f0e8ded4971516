import { describe, expect, test } from "vitest";
import { cardRule } from "./card-brand.ts";
import { formatCardNumber, judgeCardNumber } from "./card-number.ts";
import { formatExpiry, judgeExpiry, readExpiry } from "./expiry.ts";
import { formatPostalCode, judgePostalCode, postalRule } from "./postal-code.ts";
import { formatSecurityCode, judgeSecurityCode } from "./security-code.ts";
import type { Verdict } from "./verdict.ts";

const today = { year: 2026, month: 11 };
const codeOf = (verdict: Verdict) => (verdict.state === "complete" ? "complete" : verdict.fault.code);

describe("a card number", () => {
  test.each([
    ["4242424242424242", "visa", "4242 4242 4242 4242"],
    ["5555555555554444", "mastercard", "5555 5555 5555 4444"],
    ["2223003122003222", "mastercard", "2223 0031 2200 3222"],
    ["378282246310005", "amex", "3782 822463 10005"],
    ["6011111111111117", "discover", "6011 1111 1111 1117"],
    ["36227206271667", "diners", "3622 720627 1667"],
    ["3566002020360505", "jcb", "3566 0020 2036 0505"],
    ["6200000000000005", "unionpay", "6200 0000 0000 0005"],
  ])("%s is a %s card, grouped as it is printed", (digits, brand, printed) => {
    expect(cardRule(digits).brand).toBe(brand);
    expect(formatCardNumber(digits)).toBe(printed);
    expect(judgeCardNumber(printed)).toEqual({ state: "complete" });
  });

  test.each([
    ["", "incomplete_number"],
    ["4242 4242", "incomplete_number"],
    ["4242 4242 4242 4241", "invalid_number"],
    ["3782 822463 1000", "incomplete_number"],
    ["6200 0000 0000 0006", "incomplete_number"],
  ])("%j is %s", (text, code) => {
    expect(codeOf(judgeCardNumber(text))).toBe(code);
  });

  test("digits after the last one of the card are dropped", () => {
    expect(formatCardNumber("42424242424242429")).toBe("4242 4242 4242 4242");
  });
});

describe("an expiration date", () => {
  test.each([
    ["1", "1"],
    ["5", "05 / "],
    ["12", "12 / "],
    ["1/", "01 / "],
    ["13", "01 / 3"],
    ["1229", "12 / 29"],
    ["12/2029", "12 / 29"],
    ["4/29", "04 / 29"],
  ])("%j typed is shown as %j", (typed, shown) => {
    expect(formatExpiry(typed)).toBe(shown);
  });

  test.each([
    ["", "incomplete_expiry"],
    ["12 / 3", "incomplete_expiry"],
    ["00 / 30", "invalid_expiry_month"],
    ["10 / 26", "invalid_expiry_month_past"],
    ["12 / 25", "invalid_expiry_year_past"],
    ["01 / 77", "invalid_expiry_year"],
    ["11 / 26", "complete"],
    ["12 / 76", "complete"],
  ])("in November 2026, %j is %s", (text, code) => {
    expect(codeOf(judgeExpiry(text, today))).toBe(code);
  });

  test("is read as month and full year", () => {
    expect(readExpiry("04 / 29")).toEqual({ month: 4, year: 2029 });
    expect(readExpiry("04 / 2")).toBeNull();
  });
});

describe("a security code", () => {
  test("has three digits, and four on American Express", () => {
    expect(formatSecurityCode("12 34", 3)).toBe("123");
    expect(codeOf(judgeSecurityCode("123", 3))).toBe("complete");
    expect(codeOf(judgeSecurityCode("123", 4))).toBe("incomplete_cvc");
  });
});

describe("a postal code", () => {
  const us = postalRule("US");
  const canada = postalRule("CA");

  test("is asked for where banks check it, and nowhere else", () => {
    expect(postalRule("FR")).toBeNull();
    expect(us?.label).toBe("ZIP code");
  });

  test.each([
    [us, "1001", "incomplete_zip"],
    [us, "10019", "complete"],
    [canada, "m5t1t4", "complete"],
    [canada, "m5t", "incomplete_zip"],
  ])("is judged by the country's own form", (rule, typed, code) => {
    if (rule === null) throw new Error("the country has a rule");
    expect(codeOf(judgePostalCode(formatPostalCode(typed, rule), rule))).toBe(code);
  });
});
