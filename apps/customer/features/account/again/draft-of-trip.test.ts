import type { Rebooking } from "@totetaxi/contracts/my-bookings";
import { priceList } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { firstOpenStep } from "../../booking/draft/completeness.ts";
import { stepsFor } from "../../booking/draft/steps.ts";
import { draftOfTrip } from "./draft-of-trip.ts";

const TRIP: Pick<Rebooking, "facts" | "pickup" | "delivery" | "instructions"> = {
  facts: {
    service: "standard_delivery",
    package: null,
    window: "morning",
    coi: true,
    packing: false,
    unpacking: false,
    itemCount: 2,
    itemDescription: "Two trunks",
    specialtyItems: { surfboard: 1 },
  },
  pickup: { line1: "200 West 57th Street", city: "New York", state: "NY", zip: "10019" },
  delivery: { line1: "12 Main Street", line2: "Barn", city: "Southampton", state: "NY", zip: "11968" },
  instructions: "Ring twice.",
};
const DANA = { firstName: "Dana", lastName: "Demo", email: "dana@totetaxi.example", phone: "+16315550123" };

test("S-063: a trip that is booked again lacks nothing but the day", () => {
  const draft = draftOfTrip(TRIP as Rebooking, DANA);
  expect(draft).toMatchObject({
    service: "standard_delivery",
    itemCount: 2,
    itemDescription: "Two trunks",
    specialtyItems: { surfboard: 1 },
    coi: true,
    instructions: "Ring twice.",
  });
  expect([draft.pickupDate, draft.acceptedTerms]).toEqual([undefined, undefined]);
  const [card] = rateCards;
  if (!card) throw new Error("there is a rate card");
  const list = priceList(card, serviceArea);
  const today = serviceDay("2026-03-02");
  const steps = stepsFor(DANA);
  expect(firstOpenStep(draft, { steps, list, today })).toBe("day");
  expect(firstOpenStep({ ...draft, pickupDate: serviceDay("2026-03-10") }, { steps, list, today })).toBe(
    "review",
  );
});
