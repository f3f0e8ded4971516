import { benchBooks } from "../books/measure.ts";
import type { Figure } from "../figure.ts";
import { QUESTIONS } from "./questions.ts";

/** What the office asks of 10,000, 100,000 and 1,000,000 bookings. */
export async function benchStaff(): Promise<Figure[]> {
  return await benchBooks([10_000, 100_000, 1_000_000], QUESTIONS);
}
