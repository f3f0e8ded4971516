import type { StripeError } from "@stripe/stripe-js";
import { type Api, stripeApi } from "../wire/api.ts";
import {
  CARD_FRAME_GREETING,
  type CardFrameCalls,
  type CardFrameEvents,
  type FrameFont,
  type FrameLook,
} from "../wire/card-frame.ts";
import { openAnswerer } from "../wire/channel.ts";
import { intentIdOf } from "../wire/client-secret.ts";
import type { FormValue } from "../wire/form-encoding.ts";
import { applyAppearance } from "./appearance.ts";
import { cardForm } from "./card-form.ts";

// The page that embeds this frame hands it one port; later greetings are ignored. Everything the frame then tells
// goes to whoever embedded it, and holds no card data.
window.addEventListener("message", (event) => {
  const port = event.ports[0];
  if (event.source === window.parent && event.data === CARD_FRAME_GREETING && port) serve(port);
});

let served = false;

function serve(port: MessagePort): void {
  if (served) return;
  served = true;
  const main = document.querySelector("main");
  if (main === null) throw new Error("frame.html has no main");
  let api: Api | null = null;
  let clientSecret: string | null = null;

  const form = cardForm(() => tell("change", form.state()));
  const show = (look: FrameLook): void => {
    applyAppearance(document.documentElement, look.appearance);
    form.arrange(look);
  };
  const calls = (): Api => {
    if (api === null) throw new Error("the card form was not set up");
    return api;
  };
  const checkIntent = async (): Promise<{ error?: StripeError }> => {
    if (clientSecret === null) return {};
    const found = await calls().retrieveIntent(intentIdOf(clientSecret), clientSecret);
    if ("error" in found) return found;
    return isOver(found.value.status) ? { error: overError(found.value.status) } : {};
  };

  const tell = openAnswerer<CardFrameCalls, CardFrameEvents>(port, {
    async setUp(setup) {
      api = stripeApi(location.origin, setup.publishableKey);
      clientSecret = setup.clientSecret;
      show(setup);
      form.preset(setup.defaults.country, setup.defaults.postalCode);
      const [checked] = await Promise.all([checkIntent(), loadFonts(setup.fonts)]);
      main.hidden = checked.error !== undefined;
      return checked;
    },
    restyle(look) {
      show(look);
      return undefined;
    },
    refresh: checkIntent,
    submit: () => {
      const fault = form.insist();
      return fault === null ? {} : { error: { type: "validation_error", ...fault } };
    },
    confirm: ({ intentId, fields }) =>
      calls().confirmIntent(intentId, {
        ...fields,
        payment_method_data: withCard(fields.payment_method_data),
      }),
    createPaymentMethod: (fields) => calls().createPaymentMethod(withCard(fields)),
    focus() {
      form.focus();
      return undefined;
    },
    blur() {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return undefined;
    },
    clear() {
      form.clear();
      return undefined;
    },
  });

  // What the visitor typed wins over what the page passed.
  const withCard = (passed: FormValue): Record<string, FormValue> => merge(asRecord(passed), form.details());

  document.addEventListener("focusin", (event) => {
    if (event.relatedTarget === null) tell("focus", undefined);
  });
  document.addEventListener("focusout", (event) => {
    if (event.relatedTarget === null) tell("blur", undefined);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tell("escape", undefined);
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) tell("enter", undefined);
  });
  new ResizeObserver(() => tell("height", document.body.getBoundingClientRect().height)).observe(
    document.body,
  );
}

function isOver(status: string): boolean {
  return status === "succeeded" || status === "canceled";
}

function overError(status: string): StripeError {
  return {
    type: "invalid_request_error",
    code: "payment_intent_unexpected_state",
    message: `This PaymentIntent is ${status}: there is nothing left to pay, and no card form for it.`,
  };
}

async function loadFonts(fonts: FrameFont[]): Promise<void> {
  const loading = fonts.map(async ({ family, src, descriptors }) => {
    document.fonts.add(await new FontFace(family, src, descriptors).load());
  });
  for (const result of await Promise.allSettled(loading)) {
    if (result.status === "rejected")
      console.warn("A font of the card form could not be loaded:", result.reason);
  }
}

function asRecord(value: FormValue): Record<string, FormValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** Deep, and what the second leaves undefined stays as in the first. */
function merge(under: Record<string, FormValue>, over: Record<string, FormValue>): Record<string, FormValue> {
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      merged[key] = merge(asRecord(merged[key]), value);
    } else if (value !== undefined) merged[key] = value;
  }
  return merged;
}
