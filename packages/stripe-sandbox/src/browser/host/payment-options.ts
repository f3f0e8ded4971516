import type { FrameLook, FrameSetup } from "../wire/card-frame.ts";
import { type GivenOptions, isObject, oneOf } from "./elements-options.ts";
import { checkKeys, IntegrationError, notModelled } from "./integration-error.ts";

/** What the Payment Element's own options come to, for a form that only knows cards. */
export type PaymentOptions = Pick<FrameLook, "asks" | "readOnly"> & {
  defaults: FrameSetup["defaults"];
  businessName: string | null;
  cardTerms: "auto" | "always" | "never";
  /** Billing details that the page promised to pass, because the form does not ask for them. */
  promised: readonly string[];
};

// Methods other than cards are out, so what arranges several of them has nothing to arrange.
const WITHOUT_EFFECT = ["layout", "paymentMethodOrder", "wallets", "applePay", "walletOptions"];
const MODELLED = ["defaultValues", "business", "fields", "readOnly", "terms"];
const CONTACT = ["name", "email", "phone"];
const ADDRESS = ["country", "postalCode", "state", "city", "line1", "line2"];

/** @throws IntegrationError for an option that the stand-in does not model */
export function readPaymentOptions(given: GivenOptions): PaymentOptions {
  checkKeys("elements.create('payment')", given, [...MODELLED, ...WITHOUT_EFFECT]);
  const fields = readFields(given.fields);
  const defaults = isObject(given.defaultValues) ? given.defaultValues.billingDetails : undefined;
  const address = isObject(defaults) && isObject(defaults.address) ? defaults.address : {};
  const terms = isObject(given.terms) ? given.terms.card : undefined;
  const business = isObject(given.business) ? given.business.name : undefined;
  return {
    ...fields,
    readOnly: given.readOnly === true,
    defaults: { country: text(address.country), postalCode: text(address.postal_code) },
    businessName: text(business),
    cardTerms: oneOf("terms.card", terms ?? "auto", ["auto", "always", "never"]),
  };
}

function readFields(given: unknown): Pick<PaymentOptions, "asks" | "promised"> {
  if (given === undefined) return { asks: { country: true, postalCode: true }, promised: [] };
  if (!isObject(given)) throw new IntegrationError("elements.create('payment'): fields must be an object.");
  checkKeys("elements.create('payment'): fields", given, ["billingDetails"]);
  const details = given.billingDetails ?? "auto";
  const never: string[] = [];
  if (details === "never") never.push(...CONTACT, ...ADDRESS);
  else if (isObject(details)) {
    checkKeys("elements.create('payment'): fields.billingDetails", details, [...CONTACT, "address"]);
    for (const name of CONTACT) if (isNever(name, details[name])) never.push(name);
    never.push(...readAddress(details.address));
  } else oneOf("fields.billingDetails", details, ["auto"]);
  return {
    asks: { country: !never.includes("country"), postalCode: !never.includes("postalCode") },
    promised: never,
  };
}

function readAddress(given: unknown): string[] {
  if (given === undefined || given === "auto" || given === "if_required") return [];
  if (given === "never") return ADDRESS;
  if (!isObject(given)) throw notModelled("elements.create('payment'): such a fields.billingDetails.address");
  checkKeys("elements.create('payment'): fields.billingDetails.address", given, ADDRESS);
  return ADDRESS.filter((name) => isNever(`address.${name}`, given[name]));
}

function isNever(name: string, given: unknown): boolean {
  return oneOf(`fields.billingDetails.${name}`, given ?? "auto", ["auto", "never"]) === "never";
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
