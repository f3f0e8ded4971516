import type { Decision, PaymentEvent, Standing } from "./standing.ts";

/** The event of one type. */
export type Of<T extends PaymentEvent["type"]> = Extract<PaymentEvent, { type: T }>;

/** Nothing changes and nothing follows. */
export function stay({ booking, payment }: Standing): Decision {
  return { next: { booking, payment }, why: "", effects: [] };
}
