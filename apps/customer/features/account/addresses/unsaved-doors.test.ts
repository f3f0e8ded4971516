import { expect, test } from "vitest";
import { unsavedDoors } from "./unsaved-doors.ts";

const HOME = { line1: "200 West 57th Street", line2: "14B", city: "New York", state: "NY", zip: "10019" };
const BEACH = { line1: "28 Old Montauk Highway", city: "Montauk", state: "NY", zip: "11954" };

test("only doors that the address book does not have are offered to be saved, each once", () => {
  const trip = { pickup: HOME, delivery: BEACH };
  expect(unsavedDoors(trip, [])).toEqual([HOME, BEACH]);
  expect(unsavedDoors(trip, [{ address: { ...HOME, line1: "200 WEST 57th street " } }])).toEqual([BEACH]);
  expect(unsavedDoors({ pickup: BEACH, delivery: { ...BEACH, line2: "" } }, [])).toHaveLength(1);
  expect(unsavedDoors(trip, [{ address: HOME }, { address: BEACH }])).toEqual([]);
});
