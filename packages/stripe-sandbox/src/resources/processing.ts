import type Stripe from "stripe";
import { ApiError } from "../http/errors.ts";
import { commit, emit, type Scope, scopeOf, type World } from "../world.ts";
import { chargeCard, keepIntent } from "./charge-card.ts";

/** Charges the card, now or after the `processing` that was configured. @throws ApiError as `chargeCard` does. */
export function chargeNowOrSoon(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  authenticated: boolean,
): Stripe.PaymentIntent {
  if (scope.config.processingMs === 0) return chargeCard(scope, intent, authenticated);
  const processing = keepIntent(scope, { ...intent, next_action: null, status: "processing" });
  emit(scope, "payment_intent.processing", processing);
  chargeLater(scope, intent.id, authenticated);
  return processing;
}

/** Lets an intent in `processing` end by itself. */
function chargeLater(world: World, id: string, authenticated: boolean): void {
  world.timers.after(world.config.processingMs, () => {
    const scope = scopeOf(world);
    const intent = world.store.tables.payment_intent.get(id);
    if (intent?.status !== "processing") return;
    try {
      chargeCard(scope, intent, authenticated);
    } catch (error) {
      // A decline is kept in the intent and told by its event: nobody waits for this answer.
      if (!(error instanceof ApiError)) throw error;
    }
    void commit(world);
  });
}

/** Takes up the intents that were `processing` when the process ended. */
export function resumeProcessing(world: World): void {
  for (const intent of world.store.tables.payment_intent.values()) {
    if (intent.status === "processing") chargeLater(world, intent.id, false);
  }
}
