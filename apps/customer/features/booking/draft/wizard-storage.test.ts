import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { FRESH_WIZARD, type WizardState } from "./wizard-state.ts";
import { forgetPaidWizard, forgetWizard, GUEST, keepWizard, readWizard } from "./wizard-storage.ts";

const DAY_MS = 24 * 3_600_000;
const STATE: WizardState = {
  step: "addresses",
  draft: {
    ...FRESH_WIZARD.draft,
    service: "mini_move",
    package: "full",
    pickupDate: serviceDay("2026-03-14"),
    window: "hour_8",
    specialtyItems: { crib: 1 },
  },
  order: { requestId: "request-1", asked: '{"facts":{}}', standing: { accessToken: "token" } },
  isPaying: true,
};

function memory(initial: Record<string, string> = {}) {
  const entries = new Map(Object.entries(initial));
  const store = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    size: () => entries.size,
  };
  return () => store;
}

test("a reload finds everything that was entered, and the booking that is being paid", () => {
  const store = memory();
  keepWizard(store, STATE, GUEST, 0);
  expect(readWizard(store, GUEST, DAY_MS)).toEqual(STATE);
});

test("what was kept a week ago is not brought up again", () => {
  const store = memory();
  keepWizard(store, STATE, GUEST, 0);
  expect(readWizard(store, GUEST, 7 * DAY_MS)).toBeUndefined();
});

test.each([
  ["another version of the site", '{"version":0,"savedAt":0,"state":{}}'],
  [
    "somebody who wrote a day that does not exist",
    JSON.stringify({
      version: 3,
      owner: GUEST,
      savedAt: 0,
      state: { ...STATE, draft: { ...STATE.draft, pickupDate: "2026-02-30" } },
    }),
  ],
  ["a broken write", '{"version":3,'],
])("what comes from %s is not believed", (_, text) => {
  expect(readWizard(memory({ "totetaxi.booking": text }), GUEST, 0)).toBeUndefined();
});

const no = () => {
  throw new Error("denied");
};
test.each([
  ["refuses what it is asked to keep", () => ({ getItem: no, setItem: no, removeItem: no })],
  ["throws when its storage is only named", no],
])("a browser that %s can still book", (_, store) => {
  keepWizard(store, STATE, GUEST, 0);
  forgetWizard(store);
  expect(readWizard(store, GUEST, 0)).toBeUndefined();
});

test("a booking that was paid on the bank's page empties the wizard that made it, and no other", () => {
  const store = memory();
  keepWizard(store, STATE, GUEST, 0);
  forgetPaidWizard(store, { accessToken: "another token" });
  expect(store().size()).toBe(1);
  forgetPaidWizard(store, { accessToken: "token" });
  expect(store().size()).toBe(0);
});

test("S-050: what was entered in an account is for that account alone; what a guest entered goes along with signing in", () => {
  const store = memory();
  keepWizard(store, STATE, "cst_a", 0);
  expect(readWizard(store, "cst_a", 0)).toEqual(STATE);
  for (const owner of ["cst_b", GUEST]) expect(readWizard(store, owner, 0)).toBeUndefined();
  keepWizard(store, STATE, GUEST, 0);
  for (const owner of ["cst_b", GUEST]) expect(readWizard(store, owner, 0)).toEqual(STATE);
});
