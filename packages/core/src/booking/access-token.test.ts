import { newId } from "@totetaxi/values/id";
import { describe, expect, it } from "vitest";
import { accessTokens } from "./access-token.ts";

const tokens = accessTokens("a secret of at least thirty-two characters");

describe("the secret link of a booking", () => {
  it("is the same whenever it is written, so that a late mail carries the link that the page showed", () => {
    const booking = newId("bkg");
    expect(tokens.tokenFor(booking)).toBe(tokens.tokenFor(booking));
  });

  it("is 160 bits in letters that an address may hold", () => {
    expect(tokens.tokenFor(newId("bkg"))).toMatch(/^[\w-]{27}$/);
  });

  it("is another for every booking, and for every secret", () => {
    const booking = newId("bkg");
    const other = accessTokens("another secret of at least thirty-two characters");
    expect(
      new Set([tokens.tokenFor(booking), tokens.tokenFor(newId("bkg")), other.tokenFor(booking)]).size,
    ).toBe(3);
  });

  it("cannot be read from what the database keeps", () => {
    const token = tokens.tokenFor(newId("bkg"));
    expect(tokens.hash(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokens.hash(token)).not.toContain(token);
  });
});
