import { priceList, REFUSALS } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { expect, test } from "vitest";
import { EMPTY_DRAFT } from "../draft/draft.ts";
import { type AddressesDraft, addressesResolver } from "./addresses-schema.ts";
import { homeOf } from "./home-of.ts";

const list = priceList(rateCards[0], serviceArea);
const GOOD = { line1: "200 West 57th Street", line2: "", city: "New York", state: "NY", zip: "10019" };

async function errorsOf(addresses: AddressesDraft) {
  const options = { fields: {}, shouldUseNativeValidation: false };
  return (await addressesResolver(list)(addresses, undefined, options)).errors;
}

test("two addresses that we serve are fine, with or without an apartment", async () => {
  expect(await errorsOf({ pickup: GOOD, delivery: { ...GOOD, line2: "Apt 4B" } })).toEqual({});
});

test("each empty field says what to enter", async () => {
  expect(await errorsOf({ pickup: GOOD, delivery: EMPTY_DRAFT.delivery })).toMatchObject({
    delivery: {
      line1: { message: "Enter the street and number." },
      city: { message: "Enter the city or hamlet." },
      state: { message: "Choose the state." },
      zip: { message: "Enter the ZIP code." },
    },
  });
});

test("a ZIP outside our area is told with the phone number", async () => {
  const errors = await errorsOf({ pickup: { ...GOOD, zip: "14604" }, delivery: GOOD });
  expect(errors).toMatchObject({ pickup: { zip: { message: REFUSALS.zip_not_served } } });
});

test("a PO box is not an address that a van can come to", async () => {
  const errors = await errorsOf({ pickup: { ...GOOD, line1: "P.O. Box 7" }, delivery: GOOD });
  expect(errors).toMatchObject({ pickup: { line1: { message: expect.stringContaining("PO box") } } });
});

test.each([
  ["10019", { city: "New York", state: "NY" }],
  ["11201", { city: "Brooklyn", state: "NY" }],
  ["11954", { city: "Montauk", state: "NY" }],
  ["07030", { state: "NJ" }],
  ["06830", { state: "CT" }],
  ["90210", undefined],
])("ZIP %s fills in %o", (zip, home) => {
  expect(homeOf(list, zip)).toEqual(home);
});
