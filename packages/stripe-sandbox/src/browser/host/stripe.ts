import { stripeApi } from "../wire/api.ts";
import { intentIdOf } from "../wire/client-secret.ts";
import { confirmCardPayment } from "./confirm-card-payment.ts";
import { confirmPayment } from "./confirm-payment.ts";
import { createPaymentMethod } from "./create-payment-method.ts";
import { elementsGroup } from "./elements-group.ts";
import { checkLocale, type GivenOptions, isObject } from "./elements-options.ts";
import { checkKeys, IntegrationError, notModelled } from "./integration-error.ts";
import { loudly } from "./loudly.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { secretOf } from "./secret.ts";
import { type IntentResult, settleIntent } from "./settle-intent.ts";

/** The release train of Stripe.js that @stripe/stripe-js 10 expects of `Stripe.version`. */
const RELEASE_TRAIN = "endive";

/** Only the stand-in's own keys: a real key must never come near it, not even a test key. */
const SANDBOX_KEY = /^pk_test_sandbox/;

/** `window.Stripe`, as long as the page is served by the stand-in at that origin. */
function stripeConstructor(origin: string): object {
  const Stripe = (publishableKey: unknown, options: GivenOptions = {}): object => {
    if (typeof publishableKey !== "string" || !SANDBOX_KEY.test(publishableKey)) {
      throw new IntegrationError(
        "The local Stripe stand-in takes only keys that start with pk_test_sandbox.",
      );
    }
    checkKeys("Stripe()", options, ["locale", "apiVersion", "developerTools"]);
    checkLocale("Stripe()", options.locale);
    return stripeObject(origin, publishableKey);
  };
  return Object.assign(Stripe, { version: RELEASE_TRAIN, __sandbox: true });
}

function stripeObject(origin: string, publishableKey: string): object {
  const api = stripeApi(origin, publishableKey);
  const alone = oneAtATime();
  return loudly("stripe", {
    elements: (options: GivenOptions = {}) => elementsGroup(origin, publishableKey, options),

    confirmPayment: (options: unknown) =>
      alone("stripe.confirmPayment()", () => confirmPayment(api, origin, options)),

    confirmCardPayment: (clientSecret: unknown, data?: unknown, options?: unknown) =>
      alone("stripe.confirmCardPayment()", () =>
        confirmCardPayment(api, origin, clientSecret, data, options),
      ),

    handleNextAction: (options: unknown) =>
      alone("stripe.handleNextAction()", async (): Promise<IntentResult> => {
        const clientSecret = secretOf("stripe.handleNextAction()", isObject(options) && options.clientSecret);
        const found = await api.retrieveIntent(intentIdOf(clientSecret), clientSecret);
        if ("value" in found && found.value.status !== "requires_action") {
          throw new IntegrationError(
            `stripe.handleNextAction(): the PaymentIntent is ${found.value.status}.`,
          );
        }
        return settleIntent(api, origin, clientSecret, found);
      }),

    async retrievePaymentIntent(given: unknown): Promise<IntentResult> {
      const clientSecret = secretOf("stripe.retrievePaymentIntent()", given);
      const found = await api.retrieveIntent(intentIdOf(clientSecret), clientSecret);
      return "error" in found ? found : { paymentIntent: found.value };
    },

    createPaymentMethod: (options: unknown) => createPaymentMethod(options),

    async confirmSetup(options: unknown) {
      const secret = isObject(options) ? options.clientSecret : undefined;
      if (typeof secret === "string" && secret.startsWith("pi_")) {
        throw new IntegrationError(
          "stripe.confirmSetup() needs a SetupIntent; this is a PaymentIntent's secret.",
        );
      }
      throw notModelled("stripe.confirmSetup()");
    },

    // react-stripe-js takes an object for Stripe's only if it has this method.
    createToken() {
      throw notModelled("stripe.createToken()");
    },

    _registerWrapper() {},
    registerAppInfo() {},
  });
}

/** @throws Error where the real Stripe.js is loaded: a page must never have both */
function install(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement))
    throw new Error("Load the Stripe stand-in as a classic script.");
  const present: unknown = Reflect.get(window, "Stripe");
  if (present === undefined) {
    Reflect.set(window, "Stripe", stripeConstructor(new URL(script.src).origin));
  } else if (!(typeof present === "function" && Reflect.get(present, "__sandbox") === true)) {
    throw new Error("Stripe.js is on this page already: the local Stripe stand-in does not replace it.");
  }
}

install();
