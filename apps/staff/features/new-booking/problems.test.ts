import { priceList } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { expect, test } from "vitest";
import { NEW_DRAFT } from "./draft.ts";
import { orderOf, priceOf } from "./order-of.ts";
import { awayFromField, problemsOf } from "./problems.ts";

const TODAY = "2026-03-02";
const list = priceList(rateCards[0], serviceArea);
const problemsIn = (draft: typeof NEW_DRAFT) =>
  problemsOf(orderOf(draft, TODAY, "request-1", 0), priceOf(list, draft, TODAY));

test("what is missing is told in the order of the page, and each address by its end", () => {
  const problems = [...problemsIn(NEW_DRAFT)];
  expect(problems.map(([path]) => path)).toEqual([
    "contact.firstName",
    "contact.lastName",
    "contact.email",
    "contact.phone",
    "facts.pickupDate",
    "pickup.line1",
    "pickup.city",
    "pickup.zip",
    "delivery.line1",
    "delivery.city",
    "delivery.zip",
    "termsAccepted",
  ]);
  expect(problems.map(([path, message]) => awayFromField(path, message))).toEqual(
    expect.arrayContaining(["Enter the first name.", "From: Enter the city.", "To: Enter the ZIP code."]),
  );
});

test("what is there and wrong is told by what would be right", () => {
  const pickup = { ...NEW_DRAFT.pickup, line1: "PO Box 12", city: "New York", zip: "1001" };
  const contact = { firstName: "Zoë", lastName: "Lind", email: "zoe", phone: "12" };
  const problems = problemsIn({ ...NEW_DRAFT, pickup, contact });
  expect(problems.get("pickup.line1")).toContain("PO box");
  expect(problems.get("pickup.zip")).toContain("five-digit");
  expect(problems.get("contact.email")).toContain("like name@example.com");
  expect(problems.has("contact.firstName")).toBe(false);
});
