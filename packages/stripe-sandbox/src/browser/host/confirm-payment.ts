import type { Api } from "../wire/api.ts";
import { intentIdOf } from "../wire/client-secret.ts";
import type { FormValue } from "../wire/form-encoding.ts";
import { returnAddress } from "../wire/return-address.ts";
import { type ElementsGroup, groupOf } from "./elements-group.ts";
import { isObject, oneOf } from "./elements-options.ts";
import { checkKeys, IntegrationError } from "./integration-error.ts";
import { leaveTo, readReturnUrl } from "./return-url.ts";
import { secretOf } from "./secret.ts";
import { type IntentResult, settleIntent } from "./settle-intent.ts";

const CONFIRM_PAYMENT = "stripe.confirmPayment()";
const PARAMS = [
  "return_url",
  "payment_method",
  "payment_method_data",
  "receipt_email",
  "save_payment_method",
  "setup_future_usage",
  "shipping",
];

type Request = {
  group: ElementsGroup | null;
  clientSecret: string;
  returnUrl: string | null;
  alwaysRedirect: boolean;
  fields: Record<string, FormValue>;
};

/** @throws IntegrationError when the page calls it wrongly; everything else is in the result */
export async function confirmPayment(api: Api, origin: string, given: unknown): Promise<IntentResult> {
  const request = readRequest(given);
  const { group, clientSecret } = request;
  if (group !== null && group.options().deferred === null) {
    const { error } = await group.payment().mounted().call("submit", undefined);
    if (error !== undefined) return { error };
  }
  if (group !== null && group.options().deferred !== null) {
    const found = await api.retrieveIntent(intentIdOf(clientSecret), clientSecret);
    if ("error" in found) return found;
    checkAgreement(group, found.value);
  }
  const intentId = intentIdOf(clientSecret);
  const answer =
    group === null
      ? await api.confirmIntent(intentId, request.fields)
      : await group.payment().mounted().call("confirm", { intentId, fields: request.fields });
  group?.spent();
  const result = await settleIntent(api, origin, clientSecret, answer);
  if ("paymentIntent" in result && request.alwaysRedirect && request.returnUrl !== null) {
    return leaveTo(returnAddress(request.returnUrl, result.paymentIntent, clientSecret));
  }
  return result;
}

function readRequest(given: unknown): Request {
  if (!isObject(given)) throw new IntegrationError(`${CONFIRM_PAYMENT} needs an object.`);
  checkKeys(CONFIRM_PAYMENT, given, ["elements", "clientSecret", "confirmParams", "redirect"]);
  const alwaysRedirect =
    oneOf(`${CONFIRM_PAYMENT}: redirect`, given.redirect ?? "always", ["always", "if_required"]) === "always";
  const params = given.confirmParams ?? {};
  if (!isObject(params)) throw new IntegrationError(`${CONFIRM_PAYMENT}: confirmParams must be an object.`);
  checkKeys(`${CONFIRM_PAYMENT}: confirmParams`, params, PARAMS);
  const returnUrl = readReturnUrl(CONFIRM_PAYMENT, params.return_url);
  if (alwaysRedirect && returnUrl === null) {
    throw new IntegrationError(
      `${CONFIRM_PAYMENT} needs confirmParams.return_url, or redirect: 'if_required'.`,
    );
  }
  const group = given.elements === undefined ? null : groupOf(CONFIRM_PAYMENT, given.elements);
  const clientSecret = secretOf(CONFIRM_PAYMENT, chooseSecret(group, given.clientSecret));
  if (group !== null) checkGroup(group, params);
  return {
    group,
    clientSecret,
    returnUrl,
    alwaysRedirect,
    fields: { ...asForm(params), client_secret: clientSecret, use_stripe_sdk: true },
  };
}

function chooseSecret(group: ElementsGroup | null, given: unknown): unknown {
  const own = group?.options().clientSecret ?? null;
  if (own !== null && given !== undefined && given !== own) {
    throw new IntegrationError(
      `${CONFIRM_PAYMENT}: clientSecret is not the one that these elements were made with.`,
    );
  }
  return own ?? given;
}

function checkGroup(group: ElementsGroup, params: Record<string, unknown>): void {
  group.payment().mounted();
  if (params.payment_method !== undefined) {
    throw new IntegrationError(`${CONFIRM_PAYMENT}: give either elements or confirmParams.payment_method.`);
  }
  if (group.options().deferred !== null && !group.submitted()) {
    throw new IntegrationError(
      `${CONFIRM_PAYMENT} comes after an elements.submit() that found the form whole.`,
    );
  }
  const data = isObject(params.payment_method_data) ? params.payment_method_data : {};
  const details = isObject(data.billing_details) ? data.billing_details : {};
  const address = isObject(details.address) ? details.address : {};
  for (const name of group.payment().options().promised) {
    const key = name === "postalCode" ? "postal_code" : name;
    if (details[key] === undefined && address[key] === undefined) {
      throw new IntegrationError(
        `${CONFIRM_PAYMENT}: the form does not ask for ${name}, so confirmParams.payment_method_data.billing_details must hold it.`,
      );
    }
  }
}

/** The form told the visitor one thing; an intent that says another is a mistake of the page. */
function checkAgreement(
  group: ElementsGroup,
  intent: { amount: number; currency: string; setup_future_usage: string | null; capture_method: string },
): void {
  const { deferred } = group.options();
  if (deferred === null) return;
  const pairs = [
    ["amount", deferred.amount, intent.amount],
    ["currency", deferred.currency, intent.currency],
    ["setupFutureUsage", deferred.setupFutureUsage, intent.setup_future_usage],
    ["captureMethod", deferred.captureMethod ?? intent.capture_method, intent.capture_method],
  ];
  for (const [name, shown, actual] of pairs) {
    if (shown !== actual) {
      throw new IntegrationError(
        `${CONFIRM_PAYMENT}: ${name} is ${shown} in the elements and ${actual} in the PaymentIntent.`,
      );
    }
  }
}

/** Keeps what a form can carry; the page's own objects may hold anything. */
export function asForm(given: Record<string, unknown>): Record<string, FormValue> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asFormValue(value)]));
}

function asFormValue(value: unknown): FormValue {
  if (Array.isArray(value)) return value.map(asFormValue);
  if (isObject(value)) return asForm(value);
  if (value === null || value === undefined || typeof value === "boolean" || typeof value === "number")
    return value;
  return String(value);
}
