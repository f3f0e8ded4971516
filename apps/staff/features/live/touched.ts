import { TOPICS, type Topic } from "@totetaxi/contracts/staff/live";
import type { api } from "../api/api.ts";

type Known = ReturnType<typeof api.useUtils>;
type Part =
  | "audit"
  | "booking"
  | "calendar"
  | "customer"
  | "dashboard"
  | "ledger"
  | "refund"
  | "today"
  | "work";

/** What of the office's knowledge a change makes old. */
const TOUCHED: Record<Topic, readonly Part[]> = {
  booking: ["audit", "booking", "calendar", "customer", "dashboard", "ledger", "refund", "today", "work"],
  calendar: ["audit", "calendar", "today"],
  work: ["audit", "today", "work"],
  customer: ["audit", "booking", "customer"],
};

/** Asks again for what is in sight, and for the rest when it is next looked at. */
export function refresh(known: Known, topics: readonly Topic[]): void {
  // Everything may have changed: also what no topic is about.
  if (topics.length === TOPICS.length) return void known.invalidate();
  const parts = new Set(topics.flatMap((topic) => TOUCHED[topic]));
  for (const part of parts) void known[part].invalidate();
}
