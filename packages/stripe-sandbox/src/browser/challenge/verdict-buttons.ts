import type { PaymentIntent, StripeError } from "@stripe/stripe-js";
import { connectionError } from "../wire/api.ts";

export type Outcome = "authorize" | "fail";
export type Verification = { intentId: string; clientSecret: string };

/** Tells the stand-in how the bank's question was answered. */
export async function deliverOutcome(
  { intentId, clientSecret }: Verification,
  outcome: Outcome,
): Promise<{ value: PaymentIntent } | { error: StripeError }> {
  try {
    const response = await fetch("/_sandbox/3ds/complete", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ payment_intent: intentId, client_secret: clientSecret, outcome }),
      keepalive: true,
    });
    const body = await response.json();
    return response.ok ? { value: body } : { error: body.error };
  } catch (cause) {
    return { error: connectionError(cause) };
  }
}

/** Calls back with each choice; the buttons are off until the promise it gives has settled. */
export function onChoice(choose: (outcome: Outcome, leaving: boolean) => Promise<void>): void {
  const buttons = [...document.querySelectorAll("button")];
  const listen = (id: string, outcome: Outcome, leaving: boolean): void => {
    document.getElementById(id)?.addEventListener("click", async () => {
      for (const button of buttons) button.disabled = true;
      await choose(outcome, leaving);
      for (const button of buttons) button.disabled = false;
    });
  };
  listen("test-source-authorize-3ds", "authorize", false);
  listen("test-source-fail-3ds", "fail", false);
  // To leave the question is to leave it unanswered: the bank never says yes.
  listen("cancel", "fail", true);
}

/** What is told when an outcome could not be delivered; the buttons then try again. */
export function showProblem(error: StripeError): void {
  showText("problem", error.message ?? "The answer could not be delivered. Try again.");
}

export function showText(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  place.textContent = text;
  place.hidden = false;
}

/** @param amount in the currency's smallest unit */
export function showAmount(amount: number, currency: string): void {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  showText("amount", format.format(amount / 10 ** digits));
}
