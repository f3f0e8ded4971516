import { describe, expect, test } from "vitest";
import { factorUri, newFactor, stepOfCode } from "./time-codes.ts";

// The secret and the codes of RFC 6238, appendix B, with six digits.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("a code of the second factor", () => {
  test.for([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ] as const)("is what the standard says at %i s", ([seconds, code]) => {
    expect(stepOfCode(SECRET, code, seconds)).toBe(Math.floor(seconds / 30));
  });

  test("counts one step before and one after its own, and no further (T-54)", () => {
    const at = (step: number) => stepOfCode(SECRET, "081804", step * 30 + 15);
    const own = Math.floor(1_111_111_109 / 30);
    expect([own - 2, own - 1, own, own + 1, own + 2].map(at)).toEqual([undefined, own, own, own, undefined]);
  });

  test.for(["", "28708", "2870822", "abcdef", "２８７０８２"])("%s is none", (code) => {
    expect(stepOfCode(SECRET, code, 59)).toBeUndefined();
  });
});

test("a secret is new each time, and an app reads it with the office's name", () => {
  const secret = newFactor();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newFactor()).not.toBe(secret);
  const uri = new URL(factorUri(secret, "morgan@totetaxi.example"));
  expect(uri.protocol).toBe("otpauth:");
  expect(uri.searchParams.get("secret")).toBe(secret);
  expect(decodeURIComponent(uri.pathname)).toContain("ToteTaxi office:morgan@totetaxi.example");
});
