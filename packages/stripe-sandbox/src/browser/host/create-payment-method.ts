import type { PaymentMethod, StripeError } from "@stripe/stripe-js";
import { asForm } from "./confirm-payment.ts";
import { groupOf } from "./elements-group.ts";
import { isObject } from "./elements-options.ts";
import { checkKeys, IntegrationError, notModelled } from "./integration-error.ts";

const CREATE_PAYMENT_METHOD = "stripe.createPaymentMethod()";

/** The form's card as a PaymentMethod. @throws IntegrationError when the page calls it wrongly */
export async function createPaymentMethod(
  given: unknown,
): Promise<{ paymentMethod: PaymentMethod } | { error: StripeError }> {
  if (!isObject(given)) throw new IntegrationError(`${CREATE_PAYMENT_METHOD} needs an object.`);
  if (given.elements === undefined) throw notModelled(`${CREATE_PAYMENT_METHOD} without elements`);
  checkKeys(CREATE_PAYMENT_METHOD, given, ["elements", "params"]);
  const group = groupOf(CREATE_PAYMENT_METHOD, given.elements);
  if (!group.options().manualPaymentMethods) {
    throw new IntegrationError(
      `${CREATE_PAYMENT_METHOD} needs elements made with paymentMethodCreation: 'manual'.`,
    );
  }
  if (!group.submitted())
    throw new IntegrationError(`elements.submit() must have been called before ${CREATE_PAYMENT_METHOD}`);
  const params = isObject(given.params) ? given.params : {};
  checkKeys(`${CREATE_PAYMENT_METHOD}: params`, params, ["billing_details", "metadata", "allow_redisplay"]);
  const made = await group.payment().mounted().call("createPaymentMethod", asForm(params));
  return "error" in made ? made : { paymentMethod: made.value };
}
