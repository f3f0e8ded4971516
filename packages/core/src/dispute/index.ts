export { reconcileDisputesWithStripe } from "./reconcile-disputes.ts";
