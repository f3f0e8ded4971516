import { createHash } from "node:crypto";
import { listBookings, search } from "@totetaxi/core/booking/office";
import { getCalendar } from "@totetaxi/core/calendar";
import type { Ctx } from "@totetaxi/core/context";
import { getDashboard } from "@totetaxi/core/dashboard";
import { serviceDay } from "@totetaxi/values/service-day";
import type { Question } from "../books/measure.ts";

/** One of the bookings that were filled in, another each time. */
function someBooking(among: number): number {
  return 1 + Math.floor(Math.random() * (among - 1));
}

/** Made as `books/fill.ts` makes it. */
function lastNameOf(booking: number): string {
  return createHash("md5")
    .update(`last${booking % 20_011}`)
    .digest("hex")
    .slice(0, 9);
}

/** A text that was found, or the bench measures nothing. */
async function found(ctx: Ctx, text: string): Promise<void> {
  const { bookings } = await search(ctx, { text });
  if (bookings.length === 0) throw new Error(`nothing was found for ${text}`);
}

/** What people of the office ask all day. */
export const QUESTIONS: readonly Question[] = [
  { name: "list, the first page", atMost: 1.5, ask: (ctx) => listBookings(ctx, {}) },
  { name: "list of a state", atMost: 1.5, ask: (ctx) => listBookings(ctx, { status: "paid" }) },
  {
    // A span that fills more than a page of each of the books: a day of the small ones has nine pickups.
    name: "list of a month",
    atMost: 1.5,
    ask: (ctx) => listBookings(ctx, { from: serviceDay("2026-03-01"), to: serviceDay("2026-03-31") }),
  },
  { name: "search by number", atMost: 1.5, ask: (ctx, among) => found(ctx, `TT-${someBooking(among) + 1}`) },
  { name: "search by e-mail", atMost: 3, ask: (ctx, among) => found(ctx, `guest.${someBooking(among)}@`) },
  {
    name: "search by phone",
    atMost: 3,
    ask: (ctx, among) =>
      found(ctx, `(212) ${String((someBooking(among) * 7919) % 10_000_000).padStart(7, "0")}`),
  },
  {
    name: "search by a phone's end",
    atMost: 3,
    ask: (ctx, among) => found(ctx, String(someBooking(among) % 10_000).padStart(4, "0")),
  },
  {
    name: "search by name",
    atMost: 3,
    ask: (ctx, among) => found(ctx, lastNameOf(someBooking(among))),
  },
  {
    name: "calendar of a month",
    atMost: 1.5,
    ask: (ctx) => getCalendar(ctx, { from: serviceDay("2026-03-01"), to: serviceDay("2026-04-04") }),
  },
  { name: "dashboard", atMost: 3, ask: (ctx) => getDashboard(ctx) },
];
