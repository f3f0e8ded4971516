export { applyRefund } from "./apply-refund.ts";
export { approveRefund, denyRefund, withdrawRefund } from "./decide-proposal.ts";
export { listRefunds } from "./list-refunds.ts";
export { proposeRefund } from "./propose-refund.ts";
export { reconcileRefunds, reconcileRefundsWithStripe } from "./reconcile-refunds.ts";
export { submitRefund } from "./submit-refund.ts";
