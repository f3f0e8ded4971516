import { listAvailability } from "@totetaxi/core/availability";
import { serviceDay } from "@totetaxi/values/service-day";
import { benchBooks } from "../books/measure.ts";
import type { Figure } from "../figure.ts";

const DAYS = { from: serviceDay("2026-03-02"), to: serviceDay("2026-06-01") };

/** What a customer's calendar asks for: the most days that one question may have, however many bookings there are. */
export async function benchAvailability(): Promise<Figure[]> {
  return await benchBooks(
    [10_000, 1_000_000],
    [{ name: "availability of 92 days", atMost: 1.2, ask: (ctx) => listAvailability(ctx, DAYS) }],
  );
}
