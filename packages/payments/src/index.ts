export { type Breaker, ENOUGH_UNANSWERED, openBreaker, PAUSE_MS } from "./breaker.ts";
export type { DisputeMovement, DisputeSnapshot } from "./dispute.ts";
export { type PaymentsConfig, paymentsConfig } from "./env.ts";
export { isMissing, isRefusal, isStateConflict, PaymentsUnavailable } from "./errors.ts";
export { readEvent, type StripeNotice } from "./event.ts";
export type { IntentSnapshot } from "./intent.ts";
export {
  type IntentRequest,
  openPayments,
  type Payments,
  type RefundRequest,
  STRIPE_API_VERSION,
} from "./payments.ts";
export type { RefundSnapshot } from "./refund.ts";
