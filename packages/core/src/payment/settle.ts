import type { BookingId, PaymentId } from "@totetaxi/values/id";
import type { Ctx, TxCtx } from "../context.ts";
import { inTransaction } from "../transaction.ts";
import { decide } from "./decide.ts";
import type { About } from "./follow.ts";
import { type Case, loadCase, standingOf } from "./load-case.ts";
import { type PaymentFacts, saveDecision } from "./save-decision.ts";
import type { Decision, PaymentEvent } from "./standing.ts";

export type Settling = {
  bookingId: BookingId;
  /** Left out for what concerns the whole booking. */
  paymentId?: PaymentId | undefined;
  event: PaymentEvent;
  about?: About;
  facts?: PaymentFacts;
};

/**
 * Load, decide, save: the one way in which a payment or a booking's payment state changes.
 * May run any number of times for the same event.
 * @throws DomainError what `decide` refuses; `not_found` for an unknown booking.
 */
export async function settle(
  ctx: Ctx | TxCtx,
  { bookingId, paymentId, event, about = {}, facts = {} }: Settling,
): Promise<Decision> {
  return await inTransaction(ctx, async (ctx) => {
    const found: Case = await loadCase(ctx, bookingId, paymentId);
    const standing = await standingOf(ctx, found);
    const decision = decide(standing, event);
    await saveDecision(ctx, { found, before: standing, decision, about, facts });
    return decision;
  });
}
