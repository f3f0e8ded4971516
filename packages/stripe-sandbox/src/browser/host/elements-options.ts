import type { Appearance } from "@stripe/stripe-js";
import type { FrameFont } from "../wire/card-frame.ts";
import { checkKeys, IntegrationError, notModelled } from "./integration-error.ts";
import { secretOf } from "./secret.ts";

/** What a page may give `stripe.elements()`, before it is judged. */
export type GivenOptions = { [key: string]: unknown };

/** The judged options of a group of elements. */
export type GroupOptions = {
  /** Intent first: the form is for this intent. */
  clientSecret: string | null;
  /** Deferred: what the later intent must agree with. */
  deferred: Deferred | null;
  appearance: Appearance;
  fonts: FrameFont[];
  loader: "auto" | "always" | "never";
  manualPaymentMethods: boolean;
};

export type Deferred = {
  amount: number;
  currency: string;
  setupFutureUsage: string | null;
  captureMethod: string | null;
};

const COMMON = ["appearance", "currency", "fonts", "loader", "locale"];
const DEFERRED = [
  "mode",
  "amount",
  "setupFutureUsage",
  "setup_future_usage",
  "captureMethod",
  "capture_method",
  "allowedPaymentMethodTypes",
  "paymentMethodCreation",
];
const GONE = {
  paymentMethodTypes: "is no longer taken; name the types in allowedPaymentMethodTypes.",
  payment_method_types: "is no longer taken; name the types in allowedPaymentMethodTypes.",
};

/** @throws IntegrationError for whatever Stripe.js refuses, and for whatever the stand-in does not model */
export function readElementsOptions(given: GivenOptions): GroupOptions {
  const { clientSecret } = given;
  if (clientSecret !== undefined && given.mode !== undefined) {
    throw new IntegrationError("stripe.elements(): give either clientSecret or mode, not both.");
  }
  checkKeys(
    "stripe.elements()",
    given,
    clientSecret === undefined ? [...COMMON, ...DEFERRED] : [...COMMON, "clientSecret"],
    GONE,
  );
  checkLocale("stripe.elements()", given.locale);
  return {
    clientSecret: clientSecret === undefined ? null : secretOf("stripe.elements()", clientSecret),
    deferred: given.mode === undefined ? null : readDeferred(given),
    appearance: readAppearance(given.appearance),
    fonts: readFonts(given.fonts),
    loader: oneOf("loader", given.loader ?? "auto", ["auto", "always", "never"]),
    manualPaymentMethods: given.paymentMethodCreation === "manual",
  };
}

/** The stand-in speaks English only; a page that asks for another language would not get what it asked for. */
export function checkLocale(where: string, given: unknown): void {
  const known = given === undefined || given === "auto" || /^en(-|$)/.test(String(given));
  if (!known) throw notModelled(`${where}: locale "${String(given)}"`);
}

function readDeferred(given: GivenOptions): Deferred {
  if (given.mode !== "payment") throw notModelled(`stripe.elements(): mode "${String(given.mode)}"`);
  const { amount, currency, allowedPaymentMethodTypes: types } = given;
  if (typeof amount !== "number" || !Number.isSafeInteger(amount) || amount <= 0) {
    throw new IntegrationError("stripe.elements(): amount must be a positive whole number of cents.");
  }
  if (typeof currency !== "string" || !/^[a-z]{3}$/.test(currency)) {
    throw new IntegrationError("stripe.elements(): currency must be three lower-case letters.");
  }
  if (types !== undefined && !(Array.isArray(types) && types.includes("card"))) {
    throw notModelled("stripe.elements(): allowedPaymentMethodTypes without card");
  }
  return {
    amount,
    currency,
    setupFutureUsage: textOrNull(given.setupFutureUsage ?? given.setup_future_usage),
    captureMethod: textOrNull(given.captureMethod ?? given.capture_method),
  };
}

function readAppearance(given: unknown): Appearance {
  if (given === undefined) return {};
  if (!isObject(given)) throw new IntegrationError("stripe.elements(): appearance must be an object.");
  checkKeys("stripe.elements(): appearance", given, [
    "theme",
    "variables",
    "rules",
    "labels",
    "inputs",
    "disableAnimations",
  ]);
  oneOf("appearance.labels", given.labels ?? "auto", ["auto", "above"]);
  oneOf("appearance.inputs", given.inputs ?? "spaced", ["spaced"]);
  return {
    theme: oneOf("appearance.theme", given.theme ?? "stripe", ["stripe", "night", "flat"]),
    disableAnimations: given.disableAnimations === true,
    variables: isObject(given.variables) ? given.variables : {},
    rules: readRules(given.rules),
  };
}

function readRules(given: unknown): NonNullable<Appearance["rules"]> {
  const rules: NonNullable<Appearance["rules"]> = {};
  for (const [selector, declarations] of Object.entries(isObject(given) ? given : {})) {
    if (!isObject(declarations))
      throw new IntegrationError(`appearance.rules["${selector}"] must be an object.`);
    rules[selector] = Object.fromEntries(
      Object.entries(declarations).map(([property, value]) => [property, String(value)]),
    );
  }
  return rules;
}

function readFonts(given: unknown): FrameFont[] {
  return (Array.isArray(given) ? given : []).map((font: unknown) => {
    if (!isObject(font) || typeof font.family !== "string" || typeof font.src !== "string") {
      throw notModelled("stripe.elements(): a font without family and src");
    }
    const { family, src, ...rest } = font;
    checkKeys("stripe.elements(): fonts", rest, ["display", "style", "unicodeRange", "weight"]);
    return { family, src, descriptors: rest };
  });
}

export function oneOf<const T extends string>(name: string, given: unknown, modelled: readonly T[]): T {
  const found = modelled.find((value) => value === given);
  if (found === undefined) throw notModelled(`${name} "${String(given)}"`);
  return found;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
