import type { BookingId, PaymentId } from "@totetaxi/values/id";
import type { Ctx, TxCtx } from "../context.ts";
import { inTransaction } from "../transaction.ts";
import { decide } from "./decide.ts";
import type { About } from "./follow.ts";
import { loadCase, plainly, seeCase, standingOf } from "./load-case.ts";
import { type PaymentFacts, saveAtOnce, saveDecision } from "./save-decision.ts";
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
 * Reads, decides, and writes all of it by one statement, which requires that nothing has changed since. So nobody waits for
 * a lock while we think, and what changes nothing takes no transaction.
 * @returns undefined when it has to be decided under the lock.
 */
async function settleAtOnce(
  ctx: Ctx,
  { bookingId, paymentId, event, about = {}, facts = {} }: Settling,
): Promise<Decision | undefined> {
  const { found, state } = await seeCase(ctx, bookingId, paymentId);
  // Whether there is room again is looked at under the locks of the places.
  if (found.booking.status === "expired") return undefined;
  const before = plainly(ctx, found, false);
  const decision = decide(before, event);
  return (await saveAtOnce(ctx, { found, before, decision, about, facts }, state)) ? decision : undefined;
}

async function settleUnderLock(
  ctx: TxCtx,
  { bookingId, paymentId, event, about = {}, facts = {} }: Settling,
): Promise<Decision> {
  const found = await loadCase(ctx, bookingId, paymentId);
  const before = await standingOf(ctx, found);
  const decision = decide(before, event);
  await saveDecision(ctx, { found, before, decision, about, facts });
  return decision;
}

/**
 * Load, decide, save: the one way in which a payment or a booking's payment state changes.
 * May run any number of times for the same event.
 * @throws DomainError what `decide` refuses; `not_found` for an unknown booking.
 */
export async function settle(ctx: Ctx | TxCtx, settling: Settling): Promise<Decision> {
  const settled = "inTransaction" in ctx ? undefined : await settleAtOnce(ctx, settling);
  return settled ?? (await inTransaction(ctx, (ctx) => settleUnderLock(ctx, settling)));
}
