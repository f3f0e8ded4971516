import type { CardFormState, CardFrameEvents, FrameLook } from "../wire/card-frame.ts";
import type { Listeners } from "../wire/channel.ts";
import type { GivenOptions, GroupOptions } from "./elements-options.ts";
import { emitter } from "./emitter.ts";
import { IntegrationError } from "./integration-error.ts";
import { loudly } from "./loudly.ts";
import { type MountedFrame, mountFrame } from "./mounted-frame.ts";
import { type PaymentOptions, readPaymentOptions } from "./payment-options.ts";
import { StateClasses } from "./state-classes.ts";

const EVENTS = [
  "ready",
  "change",
  "focus",
  "blur",
  "escape",
  "click",
  "loaderror",
  "loaderstart",
  "confirm",
  "cancel",
  "carddetailschange",
  "networkschange",
  "shippingaddresschange",
  "shippingratechange",
  "savedpaymentmethodremove",
  "savedpaymentmethodupdate",
  "availablepaymentmethodschange",
];

/** What the group needs of its element; the page only ever holds `handle`. */
export type PaymentElement = {
  handle: object;
  /** @throws IntegrationError unless the form is mounted */
  mounted(): MountedFrame;
  options(): PaymentOptions;
  restyle(): Promise<void>;
};

type Surroundings = {
  origin: string;
  publishableKey: string;
  group(): GroupOptions;
  edited(): void;
  destroyed(): void;
};

export function paymentElement(around: Surroundings, given: GivenOptions): PaymentElement {
  let current = given;
  let options = readPaymentOptions(given);
  let frame: MountedFrame | null = null;
  let classes: StateClasses | null = null;
  let over = false;
  let edits = 0;
  let lastChange = "";
  const events = emitter("The Payment Element", EVENTS);
  const emit = (name: string, more: object = {}) => events.emit(name, { elementType: "payment", ...more });

  const alive = (): void => {
    if (over) throw new IntegrationError("This Element was destroyed; create a new one.");
  };
  const look = (): FrameLook => ({
    appearance: around.group().appearance,
    readOnly: options.readOnly,
    asks: options.asks,
    terms: termsOf(options, around.group()),
  });
  const listeners: Omit<Listeners<CardFrameEvents>, "height"> = {
    change(state) {
      classes?.show(state);
      if (state.edits !== edits) around.edited();
      edits = state.edits;
      const event = changeEvent(state);
      if (JSON.stringify(event) === lastChange) return;
      lastChange = JSON.stringify(event);
      emit("change", event);
    },
    focus() {
      classes?.focus(true);
      emit("focus");
    },
    blur() {
      classes?.focus(false);
      emit("blur");
    },
    escape: () => emit("escape"),
    enter: () => classes?.container.closest("form")?.requestSubmit(),
  };

  const show = async (container: HTMLElement): Promise<void> => {
    const group = around.group();
    classes = new StateClasses(container);
    const mounting = mountFrame(
      around.origin,
      container,
      {
        ...look(),
        publishableKey: around.publishableKey,
        clientSecret: group.clientSecret,
        fonts: group.fonts,
        defaults: options.defaults,
      },
      group.loader !== "never",
      listeners,
    );
    frame = mounting;
    matchScheme();
    // React attaches its listeners after the element was mounted.
    queueMicrotask(() => emit("loaderstart"));
    const { error } = await mounting.loaded;
    if (frame !== mounting) return;
    if (error === undefined) emit("ready");
    else emit("loaderror", { error });
  };
  const matchScheme = (): void =>
    frame?.setColorScheme(around.group().appearance.theme === "night" ? "dark" : "light");
  const unmount = (): void => {
    frame?.remove();
    classes?.remove();
    frame = null;
    classes = null;
  };

  const handle: Record<string, (...given: never[]) => unknown> = {
    mount(target: unknown) {
      alive();
      const container = typeof target === "string" ? document.querySelector(target) : target;
      if (!(container instanceof HTMLElement)) {
        throw new IntegrationError(
          `element.mount(): there is no such place to mount in (${String(target)}).`,
        );
      }
      unmount();
      void show(container);
    },
    update(changes: GivenOptions) {
      alive();
      current = { ...current, ...changes };
      options = readPaymentOptions(current);
      void element.restyle().catch(reportError);
      return element.handle;
    },
    destroy() {
      if (over) return;
      unmount();
      over = true;
      around.destroyed();
    },
    unmount,
    focus: () => void frame?.call("focus", undefined),
    blur: () => void frame?.call("blur", undefined),
    clear: () => void frame?.call("clear", undefined),
    on(...args: Parameters<typeof events.on>) {
      events.on(...args);
      return element.handle;
    },
    once(...args: Parameters<typeof events.once>) {
      events.once(...args);
      return element.handle;
    },
    off(...args: Parameters<typeof events.off>) {
      events.off(...args);
      return element.handle;
    },
  };
  const element: PaymentElement = {
    handle: loudly("element", handle),
    mounted() {
      alive();
      if (frame === null) throw new IntegrationError("The Payment Element of these elements is not mounted.");
      return frame;
    },
    options: () => options,
    async restyle() {
      matchScheme();
      await frame?.call("restyle", look());
    },
  };
  return element;
}

function changeEvent(state: CardFormState): object {
  const { country, postalCode } = state;
  return {
    empty: state.empty,
    complete: state.complete,
    collapsed: false,
    value: { type: "card", billingDetails: { address: { country, postalCode } } },
  };
}

function termsOf(options: PaymentOptions, group: GroupOptions): string | null {
  const kept = options.cardTerms === "always" || (group.deferred?.setupFutureUsage ?? null) !== null;
  if (!kept || options.cardTerms === "never") return null;
  const business = options.businessName ?? "this business";
  return `By giving your card details you allow ${business} to charge this card later, under its terms.`;
}
