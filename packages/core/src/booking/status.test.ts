import { aBooking } from "@totetaxi/db/factories";
import { BOOKING_STATUSES, bookingMoves } from "@totetaxi/db/schema";
import { describe, expect, it } from "vitest";
import { test } from "../testing/product.ts";
import { moveBooking } from "./move-booking.ts";
import { holdsPlace, MOVES, mayMove } from "./status.ts";

const LEGAL = [
  ["pending", "paid"],
  ["pending", "cancelled"],
  ["pending", "expired"],
  ["paid", "completed"],
  ["paid", "cancelled"],
  ["paid", "refunded"],
  ["completed", "refunded"],
  ["expired", "paid"],
];
const EVERY_PAIR = BOOKING_STATUSES.flatMap((from) => BOOKING_STATUSES.map((to) => [from, to] as const));

describe("a booking moves only as the business allows", () => {
  it.each(EVERY_PAIR)("%s -> %s", (from, to) => {
    const legal = LEGAL.some(([one, other]) => one === from && other === to);
    expect(mayMove(from, to)).toBe(legal);
  });

  it.each([
    ["pending", true],
    ["paid", true],
    ["completed", true],
    ["cancelled", false],
    ["expired", false],
    ["refunded", false],
  ] as const)("%s has a place on the van: %s", (status, has) => {
    expect(holdsPlace(status)).toBe(has);
  });

  test("the database's table of moves is the code's", async ({ product }) => {
    const rows = await product.ctx().db.select().from(bookingMoves);
    const ours = Object.entries(MOVES).flatMap(([from, targets]) => targets.map((to) => `${from} ${to}`));
    expect(rows.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(ours.sort());
  });

  test("whoever decided on an older version of the booking loses, and causes nothing", async ({
    product,
  }) => {
    const { db } = product.ctx();
    const booking = await aBooking(db);
    await db.transaction(async (tx) => {
      const ctx = { ...product.ctx(), db: tx, inTransaction: true } as const;
      await tx.execute(
        "insert into slots (service_day, slot, capacity, taken) values ('2026-03-10', 'day', 12, 1)",
      );
      expect(await moveBooking(ctx, booking, "cancelled", "first")).toBe(true);
      expect(await moveBooking(ctx, booking, "expired", "second")).toBe(false);
      await expect(moveBooking(ctx, booking, "refunded", "never")).rejects.toThrow(
        "from pending to refunded",
      );
    });
  });
});
