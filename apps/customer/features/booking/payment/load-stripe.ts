import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";

let loading: Promise<Stripe> | undefined;

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src} did not load`));
    };
    document.head.append(script);
  });
}

async function load(publishableKey: string, scriptUrl: string | null): Promise<Stripe> {
  // The stand-in's script brings window.Stripe, and the loader takes what is there.
  if (scriptUrl !== null) await loadScript(scriptUrl);
  const stripe = await loadStripe(publishableKey);
  if (!stripe) throw new Error("Stripe.js gave nothing");
  return stripe;
}

/** A key that a browser may be given; anything else, nothing included, can open no card form. */
export function isPublishable(key: string): boolean {
  return key.startsWith("pk_");
}

/**
 * Stripe.js, once for the page, and not before somebody pays. A failed try is forgotten, so that the next may succeed.
 * @throws Error when the script is blocked or unreachable, or the key is missing or not a publishable one.
 */
export function stripeOnce(publishableKey: string, scriptUrl: string | null): Promise<Stripe> {
  loading ??= load(publishableKey, scriptUrl).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
