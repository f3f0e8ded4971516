import { expect, test } from "vitest";
import { pickupNeeds } from "./pickup-needs.ts";

test("only whose building asks for a certificate is asked for its management", () => {
  const asks = (coi: boolean) => pickupNeeds({ coi, labels: [] }).some((need) => need.includes("management"));
  expect([asks(true), asks(false)]).toEqual([true, false]);
});

test("only who sends a Peloton is asked to take its screen off", () => {
  const asks = (labels: string[]) =>
    pickupNeeds({ coi: false, labels }).some((need) => need.includes("screen"));
  expect([asks(["Peloton / large equipment × 2"]), asks(["Surfboard"])]).toEqual([true, false]);
});
