import type { Route } from "../http/route.ts";
import { balanceRoutes } from "./balance-transaction.ts";
import { chargeRoutes } from "./charge.ts";
import { customerRoutes } from "./customer.ts";
import { disputeRoutes } from "./dispute.ts";
import { eventRoutes } from "./event.ts";
import { paymentIntentRoutes } from "./payment-intent.ts";
import { paymentMethodRoutes } from "./payment-method.ts";
import { refundRoutes } from "./refund.ts";
import { webhookEndpointRoutes } from "./webhook-endpoint.ts";

/** Everything of Stripe's API that is modelled here; all else answers 404 by name. */
export const routes: readonly Route[] = [
  ...balanceRoutes,
  ...chargeRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...refundRoutes,
  ...webhookEndpointRoutes,
];
