import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import type {
  Stripe,
  StripeElements,
  StripeElementsOptions,
  StripePaymentElementOptions,
} from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";
import { createElement, type FormEvent, StrictMode, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

/** How a test wants its shop; travels in the query of the page's address. */
export type ShopSettings = {
  publishableKey: string;
  clientSecret: string;
  elements: StripeElementsOptions;
  payment?: StripePaymentElementOptions;
  redirect: "always" | "if_required";
  billing?: { name?: string; address?: Record<string, string> };
};

/** What a test reaches into the page for. */
export type ShopWindow = {
  stripe: Stripe;
  elements: StripeElements;
  events: { name: string; detail: unknown }[];
};

declare global {
  interface Window {
    shop: ShopWindow;
  }
}

const settings: ShopSettings = JSON.parse(new URLSearchParams(location.search).get("shop") ?? "null");
const events: ShopWindow["events"] = [];
const note = (name: string) => (detail: unknown) => void events.push({ name, detail });

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [result, setResult] = useState("");
  useEffect(() => {
    if (stripe && elements) window.shop = { stripe, elements, events };
  }, [stripe, elements]);

  const pay = async (event: FormEvent) => {
    event.preventDefault();
    if (!stripe || !elements) return;
    setResult("");
    const said = await payNow(stripe, elements).catch((cause: Error) => ({
      thrown: `${cause.name}: ${cause.message}`,
    }));
    setResult(JSON.stringify(said));
  };
  return createElement(
    "form",
    { onSubmit: pay },
    createElement(PaymentElement, {
      id: "card",
      ...(settings.payment ? { options: settings.payment } : {}),
      onReady: () => note("ready")(null),
      onChange: note("change"),
      onFocus: () => note("focus")(null),
      onBlur: () => note("blur")(null),
      onEscape: () => note("escape")(null),
      onLoaderStart: () => note("loaderstart")(null),
      onLoadError: note("loaderror"),
    }),
    createElement("button", { type: "submit" }, "Pay"),
    createElement("output", null, result),
  );
}

async function payNow(stripe: Stripe, elements: StripeElements): Promise<unknown> {
  if ("mode" in settings.elements) {
    const { error } = await elements.submit();
    if (error) return { error };
  }
  const confirmParams = {
    return_url: `${location.origin}/after?order=7`,
    ...(settings.billing ? { payment_method_data: { billing_details: settings.billing } } : {}),
  };
  const { clientSecret, redirect } = settings;
  return redirect === "always"
    ? stripe.confirmPayment({ elements, clientSecret, confirmParams, redirect })
    : stripe.confirmPayment({ elements, clientSecret, confirmParams, redirect });
}

function Shop() {
  const stripe = useMemo(() => loadStripe(settings.publishableKey), []);
  return createElement(Elements, { stripe, options: settings.elements }, createElement(Checkout));
}

const root = document.getElementById("root");
if (root && settings) createRoot(root).render(createElement(StrictMode, null, createElement(Shop)));
