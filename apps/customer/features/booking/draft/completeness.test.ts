import { priceList } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { firstOpenStep, shownStep } from "./completeness.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { STEPS, stepsFor } from "./steps.ts";

const list = priceList(rateCards[0], serviceArea);
const today = serviceDay("2026-03-02");
const WHOLE: Draft = {
  ...EMPTY_DRAFT,
  service: "mini_move",
  package: "petite",
  pickupDate: serviceDay("2026-03-14"),
  pickup: { line1: "200 West 57th Street", line2: "", city: "New York", state: "NY", zip: "10019" },
  delivery: { line1: "12 Old Montauk Highway", line2: "", city: "Montauk", state: "NY", zip: "11954" },
  contact: {
    firstName: "Eleanor",
    lastName: "Whitcombe",
    email: "eleanor@example.com",
    phone: "(212) 555-2368",
  },
};

test("an empty wizard begins with the service, a whole one ends with the review", () => {
  expect(firstOpenStep(EMPTY_DRAFT, { steps: STEPS, list, today })).toBe("service");
  expect(firstOpenStep(WHOLE, { steps: STEPS, list, today })).toBe("review");
});

test.each([
  ["a delivery whose items are not described", { service: "standard_delivery", itemCount: 2 }, "service"],
  ["no day", { pickupDate: undefined }, "day"],
  ["a day that has come meanwhile", { pickupDate: today }, "day"],
  ["a ZIP that is not served", { delivery: { ...WHOLE.delivery, zip: "12345" } }, "addresses"],
  ["a ZIP of another state", { pickup: { ...WHOLE.pickup, state: "NJ" } }, "addresses"],
  ["a PO box", { pickup: { ...WHOLE.pickup, line1: "PO Box 12" } }, "addresses"],
  ["a phone number that nobody can call", { contact: { ...WHOLE.contact, phone: "123" } }, "details"],
] satisfies [string, Partial<Draft>, string][])("%s leads back to its step", (_, change, step) => {
  expect(firstOpenStep({ ...WHOLE, ...change }, { steps: STEPS, list, today })).toBe(step);
});

test("the step that was opened is shown, unless one before it needs something or signing in took it away", () => {
  const way = { steps: STEPS, list, today };
  expect(shownStep({ step: "addresses", draft: WHOLE }, way)).toBe("addresses");
  expect(shownStep({ step: "review", draft: { ...WHOLE, pickupDate: today } }, way)).toBe("day");
  const steps = STEPS.filter((step) => step !== "details");
  expect(shownStep({ step: "details", draft: WHOLE }, { ...way, steps })).toBe("review");
});

test("S-024: whom we know how to reach books in four steps; whose phone number is missing is still asked", () => {
  const dana = { firstName: "Dana", lastName: "Whitfield", phone: "+12125550142" };
  expect(stepsFor(dana)).toEqual(["service", "day", "addresses", "review"]);
  expect(stepsFor({ ...dana, phone: "" })).toEqual(STEPS);
  expect(stepsFor(null)).toEqual(STEPS);
  expect(
    firstOpenStep({ ...WHOLE, contact: EMPTY_DRAFT.contact }, { steps: stepsFor(dana), list, today }),
  ).toBe("review");
});
