import type { Api } from "../wire/api.ts";
import { intentIdOf } from "../wire/client-secret.ts";
import { asForm } from "./confirm-payment.ts";
import { isObject } from "./elements-options.ts";
import { checkKeys, notModelled } from "./integration-error.ts";
import { readReturnUrl } from "./return-url.ts";
import { secretOf } from "./secret.ts";
import { type IntentResult, settleIntent } from "./settle-intent.ts";

const CONFIRM_CARD_PAYMENT = "stripe.confirmCardPayment()";

/** Pays with a card that Stripe already knows, or goes on with what the intent asks for. */
export async function confirmCardPayment(
  api: Api,
  origin: string,
  secret: unknown,
  data: unknown,
  options: unknown,
): Promise<IntentResult> {
  const clientSecret = secretOf(CONFIRM_CARD_PAYMENT, secret);
  const intentId = intentIdOf(clientSecret);
  const fields = isObject(data) ? data : {};
  checkKeys(CONFIRM_CARD_PAYMENT, fields, [
    "payment_method",
    "receipt_email",
    "return_url",
    "setup_future_usage",
    "shipping",
  ]);
  if (isObject(fields.payment_method)) throw notModelled(`${CONFIRM_CARD_PAYMENT} with a card Element`);
  readReturnUrl(CONFIRM_CARD_PAYMENT, fields.return_url);
  const found = await api.retrieveIntent(intentId, clientSecret);
  const mustConfirm = "value" in found && found.value.status !== "requires_action";
  const answer =
    mustConfirm || fields.payment_method !== undefined
      ? await api.confirmIntent(intentId, {
          ...asForm(fields),
          client_secret: clientSecret,
          use_stripe_sdk: true,
        })
      : found;
  if (isObject(options) && options.handleActions === false) {
    return "error" in answer ? answer : { paymentIntent: answer.value };
  }
  return settleIntent(api, origin, clientSecret, answer);
}
