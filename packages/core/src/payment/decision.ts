import type { Decision, Effect, PaymentEvent, Standing } from "./standing.ts";

/** The event of one type. */
export type Of<T extends PaymentEvent["type"]> = Extract<PaymentEvent, { type: T }>;

/** The effect that does one thing. */
export type EffectOf<D extends Effect["do"]> = Extract<Effect, { do: D }>;

/** Nothing changes and nothing follows. */
export function stay({ booking, payment }: Standing): Decision {
  return { next: { booking, payment }, why: "", effects: [] };
}
