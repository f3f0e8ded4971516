import type { Appearance } from "@stripe/stripe-js";
import { useSyncExternalStore } from "react";

/** Stripe's frame cannot see the page's tokens: their present values are written out for it. */
function appearance(isDark: boolean): Appearance {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--color-${name}`).trim();
  return {
    theme: isDark ? "night" : "stripe",
    labels: "above",
    variables: {
      colorPrimary: token("trim"),
      colorBackground: token("paper"),
      colorText: token("ink"),
      colorTextSecondary: token("ink-soft"),
      colorTextPlaceholder: token("ink-faint"),
      colorDanger: token("danger"),
      fontFamily: "Inter, system-ui, sans-serif",
      fontSizeBase: "16px",
      borderRadius: "8px",
      spacingUnit: "4px",
    },
    rules: {
      ".Input": { border: `1px solid ${token("line-strong")}`, boxShadow: "none" },
      ".Input:focus": { border: `1px solid ${token("trim")}`, boxShadow: `0 0 0 1px ${token("trim")}` },
      ".Label": { fontWeight: "500" },
    },
  };
}

function listen(onChange: () => void): () => void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const choice = new MutationObserver(onChange);
  query.addEventListener("change", onChange);
  choice.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    query.removeEventListener("change", onChange);
    choice.disconnect();
  };
}

/** Whether the page is dark: by the system's wish, or by the visitor's own choice. */
const isDark = () => getComputedStyle(document.documentElement).colorScheme === "dark";

/** The card form in the page's colours, light or dark. */
export function useStripeAppearance(): Appearance {
  return appearance(useSyncExternalStore(listen, isDark));
}
