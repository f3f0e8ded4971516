import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { type WizardAction, wizardReducer } from "./wizard-reducer.ts";
import { FRESH_WIZARD, type WizardState } from "./wizard-state.ts";

function after(...actions: WizardAction[]): WizardState {
  return actions.reduce(wizardReducer, FRESH_WIZARD);
}

const STANDARD = { type: "service_chosen", service: "mini_move", package: "standard" } as const;

test("an hour that the new package does not have becomes the whole morning", () => {
  const hour = { type: "changed", change: { window: "hour_9" } } as const;
  expect(after(STANDARD, hour).draft.window).toBe("hour_9");
  expect(after(STANDARD, hour, { ...STANDARD, package: "full" }).draft.window).toBe("hour_9");
  expect(after(STANDARD, hour, { ...STANDARD, package: "petite" }).draft.window).toBe("morning");
  expect(after(STANDARD, hour, { type: "service_chosen", service: "specialty_item" }).draft.window).toBe(
    "morning",
  );
});

test("trying another service and coming back loses nothing", () => {
  const there = after(STANDARD, { type: "changed", change: { packing: true } });
  const back = [
    { type: "service_chosen", service: "standard_delivery" },
    { type: "changed", change: { itemCount: 3 } },
    { type: "service_chosen", service: "mini_move" },
  ] satisfies WizardAction[];
  expect(back.reduce(wizardReducer, there).draft).toMatchObject({
    package: "standard",
    packing: true,
    itemCount: 3,
  });
});

test("an item counted down to none is no longer there", () => {
  const surfboard = (quantity: number) =>
    ({ type: "specialty_counted", item: "surfboard", quantity }) as const;
  expect(after(surfboard(2)).draft.specialtyItems).toEqual({ surfboard: 2 });
  expect(after(surfboard(2), surfboard(0)).draft.specialtyItems).toEqual({});
});

test("going back from the payment keeps the booking, so that an unchanged draft is not booked twice", () => {
  const order = { requestId: "request-1", asked: "{}" };
  const paying = after(
    { type: "order_begun", order },
    { type: "order_stands", bookingRef: { accessToken: "token" } },
  );
  expect(paying).toMatchObject({ isPaying: true, order: { ...order, standing: { accessToken: "token" } } });
  const back = wizardReducer(paying, { type: "step_opened", step: "service" });
  expect(back).toMatchObject({
    isPaying: false,
    step: "service",
    order: { ...order, standing: { accessToken: "token" } },
  });
});

test("after a booking is paid the next one starts empty", () => {
  const busy = after(STANDARD, { type: "changed", change: { pickupDate: serviceDay("2026-03-14") } });
  expect(wizardReducer(busy, { type: "started_over" })).toEqual(FRESH_WIZARD);
});

const DANA = {
  firstName: "Dana",
  lastName: "Whitfield",
  email: "dana@example.com",
  phone: "",
  preferredWindow: "hour_9",
} as const;

test("signing in keeps what was typed, and reaches the person by the profile", () => {
  const typed = { firstName: "D.", lastName: "", email: "other@example.com", phone: "(212) 555-0142" };
  const { draft } = after(
    STANDARD,
    { type: "changed", change: { packing: true } },
    { type: "contact_typed", contact: typed },
    { type: "signed_in", customer: DANA },
  );
  expect(draft).toMatchObject({
    package: "standard",
    packing: true,
    contact: { firstName: "Dana", lastName: "Whitfield", email: "dana@example.com", phone: "(212) 555-0142" },
  });
});

test("the preferred window is taken where it is offered, until a day is chosen", () => {
  const signedIn = { type: "signed_in", customer: DANA } as const;
  const petite = { ...STANDARD, package: "petite" } as const;
  expect(after(signedIn, STANDARD).draft.window).toBe("hour_9");
  expect(after(STANDARD, signedIn).draft.window).toBe("hour_9");
  expect(after(signedIn, petite).draft.window).toBe("morning");
  expect(after(signedIn, petite, STANDARD).draft.window).toBe("hour_9");
  const day = {
    type: "changed",
    change: { pickupDate: serviceDay("2026-03-14"), window: "morning" },
  } as const;
  expect(after(signedIn, STANDARD, day, signedIn, STANDARD).draft.window).toBe("morning");
});
