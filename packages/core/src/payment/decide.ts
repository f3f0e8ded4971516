import { cancel, holdOver } from "./decide-ending.ts";
import { decideIntent, payAgain } from "./decide-intent.ts";
import { decideRefund, refundSaid } from "./decide-refund.ts";
import { GUARDS, type Guards } from "./guards.ts";
import type { Decision, PaymentEvent, Standing } from "./standing.ts";

/**
 * The payment part of the domain: what stands, and what happened, give what stands next and what must follow.
 * Pure, total, and the only place where these things are decided: webhook, browser, reconciler and staff all end here.
 * @throws DomainError `refund_exceeds_captured`, `not_payable`, `too_many_payments`, `already_paid`, `not_cancellable`, `cancel_by_phone`, `payment_in_progress`: asked for by a person, and refused.
 */
export function makeDecide(guards: Guards) {
  return function decide(standing: Standing, event: PaymentEvent): Decision {
    switch (event.type) {
      case "intent":
        return decideIntent(guards, standing, event);
      case "hold_over":
        return holdOver(guards, standing);
      case "cancel":
        return cancel(guards, standing, event);
      case "pay_again":
        return payAgain(guards, standing);
      case "refund":
        return decideRefund(guards, standing, event);
      case "refund_said":
        return refundSaid(guards, standing, event);
    }
  };
}

/** The decider that production runs. */
export const decide = makeDecide(GUARDS);
export type Decide = typeof decide;
