import type { DayAvailability } from "@totetaxi/contracts/availability";
import { addDays, type ServiceDay, serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { cheaperDay } from "./cheaper-day.ts";

const SATURDAY = serviceDay("2026-03-14");

function day(distance: number, cents: number, open = true): [ServiceDay, DayAvailability] {
  const date = addDays(SATURDAY, distance);
  return [
    date,
    {
      day: date,
      open,
      windows: { morning: "many", hour_8: "many", hour_9: "many", hour_10: "many" },
      peaks: [],
      surcharges: cents > 0 ? [{ name: "Weekend", service: "mini_move", cents }] : [],
    },
  ];
}

test("the nearest open day that costs less is offered, with what it saves", () => {
  const days = new Map([day(0, 17_500), day(-1, 0), day(1, 17_500), day(2, 0)]);
  expect(cheaperDay(days, SATURDAY, "mini_move")).toEqual({
    day: addDays(SATURDAY, -1),
    savesCents: 17_500,
    words: "One day earlier",
  });
});

test("a full day is not offered, however cheap", () => {
  const days = new Map([day(0, 17_500), day(-1, 0, false), day(2, 0)]);
  expect(cheaperDay(days, SATURDAY, "mini_move")?.words).toBe("Two days later");
});

test("nothing is offered where nothing is saved", () => {
  const days = new Map([day(0, 17_500), day(-1, 17_500), day(1, 35_000)]);
  expect(cheaperDay(days, SATURDAY, "mini_move")).toBeUndefined();
  expect(cheaperDay(new Map([day(0, 17_500), day(-1, 0)]), SATURDAY, "specialty_item")).toBeUndefined();
});
