import type { PaymentIntent, StripeError } from "@stripe/stripe-js";
import type { Api, ApiResult } from "../wire/api.ts";
import { showChallenge } from "./challenge-dialog.ts";
import { notModelled } from "./integration-error.ts";
import { leaveTo } from "./return-url.ts";

export type IntentResult = { paymentIntent: PaymentIntent } | { error: StripeError };

/** Takes an intent through whatever it still asks of the visitor, to a result or to another page. */
export async function settleIntent(
  api: Api,
  origin: string,
  clientSecret: string,
  answer: ApiResult<PaymentIntent>,
): Promise<IntentResult> {
  if ("error" in answer) return answer;
  const intent = answer.value;
  const action = intent.status === "requires_action" ? intent.next_action : null;
  if (action === null) return resultOf(intent);
  if (action.type === "redirect_to_url" && action.redirect_to_url?.url)
    return leaveTo(action.redirect_to_url.url);
  if (action.type !== "use_stripe_sdk") throw notModelled(`The next action ${action.type}`);

  const { id: intentId, amount, currency } = intent;
  const { error } = await showChallenge(origin, { intentId, clientSecret, amount, currency });
  if (error !== undefined) return { error };
  const after = await api.retrieveIntent(intentId, clientSecret);
  return "error" in after ? after : resultOf(after.value);
}

/** An intent that wants another payment method has failed with this one. */
function resultOf(intent: PaymentIntent): IntentResult {
  const failure = intent.status === "requires_payment_method" ? intent.last_payment_error : null;
  return failure === null ? { paymentIntent: intent } : { error: { ...failure, payment_intent: intent } };
}
