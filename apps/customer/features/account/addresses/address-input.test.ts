import { expect, test } from "vitest";
import { addressInput, addressProblems } from "./address-input.ts";

const HOUSE = {
  nickname: "Beach house",
  line1: "12 Main Street",
  line2: "",
  city: "Southampton",
  state: "NY",
  zip: "11968",
  defaultDelivery: "on",
};

test("S-062: an address is saved as it was written", () => {
  expect(addressInput(HOUSE)).toMatchObject({
    nickname: "Beach house",
    address: { line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" },
    defaultPickup: false,
    defaultDelivery: true,
  });
});

test("S-062: an address outside of New York, New Jersey and Connecticut is told at its field", () => {
  expect(addressProblems(HOUSE)).toEqual({ nickname: undefined });
  expect(addressProblems({ ...HOUSE, nickname: "", state: "CA", zip: "1234" })).toEqual({
    nickname: "Give the address a name, like Beach house.",
    state: "Choose New York, New Jersey or Connecticut.",
    zip: "Enter a five-digit ZIP code that lies in that state.",
  });
  expect(addressProblems({ ...HOUSE, state: "NJ" }).zip).toBeDefined();
});
