import type { StripeError } from "@stripe/stripe-js";
import { type GivenOptions, type GroupOptions, readElementsOptions } from "./elements-options.ts";
import { emitter } from "./emitter.ts";
import { IntegrationError, notModelled } from "./integration-error.ts";
import { loudly } from "./loudly.ts";
import { type PaymentElement, paymentElement } from "./payment-element.ts";

/** What `stripe.elements()` gave, as the rest of the script sees it. */
export type ElementsGroup = {
  options(): GroupOptions;
  /** Whether the form was submitted, found whole, and not touched since. */
  submitted(): boolean;
  /** A confirmation ends what a submit began. */
  spent(): void;
  /** @throws IntegrationError unless a Payment Element is mounted */
  payment(): PaymentElement;
};

const groups = new WeakMap<object, ElementsGroup>();

/** The group behind a page's `elements`. @throws IntegrationError for anything else */
export function groupOf(where: string, handle: unknown): ElementsGroup {
  const group = typeof handle === "object" && handle !== null ? groups.get(handle) : undefined;
  if (group === undefined) throw new IntegrationError(`${where} needs elements made by stripe.elements().`);
  return group;
}

/** @returns what the page holds */
export function elementsGroup(origin: string, publishableKey: string, given: GivenOptions): object {
  let current = given;
  let options = readElementsOptions(given);
  let element: PaymentElement | null = null;
  let submitted = false;
  const events = emitter("elements", ["update-end"]);

  const payment = (): PaymentElement => {
    if (element === null) throw new IntegrationError("There is no Payment Element in these elements.");
    return element;
  };

  const handle = loudly("elements", {
    create(type: unknown, elementOptions: GivenOptions = {}): object {
      if (type !== "payment") throw notModelled(`elements.create("${String(type)}")`);
      if (element !== null) {
        throw new IntegrationError("These elements have a Payment Element already; destroy it first.");
      }
      element = paymentElement(
        {
          origin,
          publishableKey,
          group: () => options,
          edited: () => {
            submitted = false;
          },
          destroyed: () => {
            element = null;
            submitted = false;
          },
        },
        elementOptions,
      );
      return element.handle;
    },
    getElement(type: unknown): object | null {
      return type === "payment" ? (element?.handle ?? null) : null;
    },
    async update(changes: GivenOptions): Promise<void> {
      if ("clientSecret" in changes) {
        throw new IntegrationError("elements.update() cannot change clientSecret; make new elements.");
      }
      current = { ...current, ...changes };
      options = readElementsOptions(current);
      await element?.restyle();
      events.emit("update-end");
    },
    async submit(): Promise<{ error: StripeError } | { selectedPaymentMethod: string }> {
      const frame = payment().mounted();
      const { error } = await frame.call("submit", undefined);
      submitted = error === undefined;
      return error === undefined ? { selectedPaymentMethod: "card" } : { error };
    },
    async fetchUpdates(): Promise<{ error?: { message: string; status?: string } }> {
      if (options.clientSecret === null) {
        throw new IntegrationError("elements.fetchUpdates() needs elements made with a clientSecret.");
      }
      const { error } = await payment().mounted().call("refresh", undefined);
      return error === undefined ? {} : { error: { message: error.message ?? error.type } };
    },
    on: events.on,
    once: events.once,
    off: events.off,
  });
  groups.set(handle, {
    options: () => options,
    submitted: () => submitted,
    spent: () => {
      submitted = false;
    },
    payment,
  });
  return handle;
}
