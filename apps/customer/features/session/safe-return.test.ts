import { describe, expect, test } from "vitest";
import { safeReturn } from "./safe-return.ts";

describe("T-65: after signing in one goes on", () => {
  test.each(["/account/bookings", "/account/bookings?when=past#b", "/book?service=mini_move"])(
    "to a page of this site: %s",
    (next) => expect(safeReturn(next)).toBe(next),
  );

  test.each([
    null,
    "",
    "account",
    "https://evil.example/account",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "/..//evil.example",
    "/login?next=/login",
  ])("and never elsewhere: %j", (next) => expect(safeReturn(next)).toBe("/account"));
});
