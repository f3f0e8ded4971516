import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { timelineEntries } from "./timeline-entries.ts";

type Booking = Parameters<typeof timelineEntries>[0];

function entriesOf(changes: Pick<Booking, "status" | "history"> & Partial<Booking>): string[] {
  const trip = { pickupDate: serviceDay("2026-03-14"), window: "hour_9" } as const;
  const booking = { ...trip, ...changes } as Booking;
  return timelineEntries(booking).map(
    ({ name, when, isDone }) => `${isDone ? "done" : "ahead"}: ${name}, ${when}`,
  );
}

const BOOKED = { status: "pending", at: "2026-03-02T15:04:00.000Z" } as const;
const PAID = { status: "paid", at: "2026-03-02T15:09:00.000Z" } as const;

test("a booking that waits for its payment says until when, and what follows", () => {
  expect(
    entriesOf({ status: "pending", history: [BOOKED], holdExpiresAt: "2026-03-02T15:19:00.000Z" }),
  ).toEqual([
    "done: Booked, Monday, March 2, 2026, 10:04 AM",
    "ahead: Payment, By Monday, March 2, 10:19 AM, New York time",
    "ahead: Pickup, Saturday, March 14, 9 to 10 AM",
    "ahead: Delivery, The same day, by 6 PM",
  ]);
});

test("a paid booking without a preference is picked up in the morning", () => {
  expect(entriesOf({ status: "paid", history: [BOOKED, PAID], window: "no_preference" })).toEqual([
    "done: Booked, Monday, March 2, 2026, 10:04 AM",
    "done: Paid, Monday, March 2, 2026, 10:09 AM",
    "ahead: Pickup, Saturday, March 14, 8 to 11 AM",
    "ahead: Delivery, The same day, by 6 PM",
  ]);
});

test("a pickup that the office moved says so, between what came before and after it", () => {
  const at = "2026-03-04T18:30:00.000Z";
  const pickup = { pickupDate: serviceDay("2026-03-17"), window: "hour_10" } as const;
  const completed = { status: "completed", at: "2026-03-17T20:00:00.000Z" } as const;
  expect(
    entriesOf({
      status: "completed",
      history: [BOOKED, PAID, completed],
      ...pickup,
      pickupMoves: [{ from: { pickupDate: serviceDay("2026-03-14"), window: "hour_9" }, to: pickup, at }],
    }),
  ).toEqual([
    "done: Booked, Monday, March 2, 2026, 10:04 AM",
    "done: Paid, Monday, March 2, 2026, 10:09 AM",
    "done: Pickup moved from Saturday, March 14 to Tuesday, March 17, 10 to 11 AM, Wednesday, March 4, 2026, 1:30 PM",
    "done: Delivered, Tuesday, March 17, 2026, 4:00 PM",
  ]);
});

test("a booking that ended promises nothing more; the clocks of New York spring forward", () => {
  const cancelled = { status: "cancelled", at: "2026-03-08T07:30:00.000Z" } as const;
  expect(entriesOf({ status: "cancelled", history: [BOOKED, PAID, cancelled] }).at(-1)).toBe(
    "done: Cancelled, Sunday, March 8, 2026, 3:30 AM",
  );
});

test("a paid booking whose day is over has nothing still to come", () => {
  expect(entriesOf({ status: "paid", history: [BOOKED, PAID], isOver: true })).toEqual([
    "done: Booked, Monday, March 2, 2026, 10:04 AM",
    "done: Paid, Monday, March 2, 2026, 10:09 AM",
  ]);
});
