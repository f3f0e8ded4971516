import type { PaymentIntent } from "@stripe/stripe-js";

/** The page's own address after a payment, with the three parameters that Stripe adds to it. */
export function returnAddress(returnUrl: string, intent: PaymentIntent, clientSecret: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set("payment_intent", intent.id);
  url.searchParams.set("payment_intent_client_secret", clientSecret);
  url.searchParams.set("redirect_status", redirectStatus(intent.status));
  return url.href;
}

function redirectStatus(status: PaymentIntent.Status): "succeeded" | "pending" | "failed" {
  if (status === "processing") return "pending";
  return status === "requires_payment_method" ? "failed" : "succeeded";
}
