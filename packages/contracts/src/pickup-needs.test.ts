import { expect, test } from "vitest";
import { pickupNeeds } from "./pickup-needs.ts";

test("only whose building asks for a certificate is asked for its management", () => {
  const asks = (coi: boolean) => pickupNeeds({ coi, labels: [] }).some((need) => need.includes("management"));
  expect([asks(true), asks(false)]).toEqual([true, false]);
});

test("what a bag may weigh is the price list’s number, told only where bags travel", () => {
  const told = (maxPoundsPerItem?: number) =>
    pickupNeeds({ coi: false, labels: [], maxPoundsPerItem }).filter((need) => need.includes(" lb"));
  expect(told(45)).toEqual(["Bags and boxes may weigh up to 45 lb each."]);
  expect(told()).toEqual([]);
});

test("only who sends a Peloton is asked to take its screen off", () => {
  const asks = (labels: string[]) =>
    pickupNeeds({ coi: false, labels }).some((need) => need.includes("screen"));
  expect([asks(["Peloton / large equipment × 2"]), asks(["Surfboard"])]).toEqual([true, false]);
});
