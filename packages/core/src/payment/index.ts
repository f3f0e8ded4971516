export { applyPayment } from "./apply-payment.ts";
export { confirmPayment } from "./confirm-payment.ts";
export { endIntent } from "./end-intent.ts";
export { reconcileOpenPayments, reconcileWithStripe } from "./reconcile.ts";
export { resumePayment } from "./resume-payment.ts";
