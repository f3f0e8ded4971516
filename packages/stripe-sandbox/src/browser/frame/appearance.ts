import type { Appearance } from "@stripe/stripe-js";

/** The class names that the card form has, out of those Stripe documents for rules. */
const SELECTOR =
  /^\.(Block|CheckboxInput|CheckboxLabel|Error|Field|Input|Label|TermsText)(--[a-z]+)?(:{1,2}[a-z-]+)*$/;

const PROPERTY =
  /^(-webkit-|-moz-osx-)?(font-smoothing|text-fill-color|background-color|border(-(top|right|bottom|left))?(-(color|style|width))?|border(-(top|bottom)-(left|right))?-radius|box-shadow|color|fill|font-(family|size|style|variant|weight)|letter-spacing|line-height|margin(-(top|right|bottom|left))?|opacity|outline(-(color|offset|style|width))?|padding(-(top|right|bottom|left))?|text-(decoration|shadow|transform)|transition)$/;

/** Whatever could fetch, or end the declaration that it stands in. */
const DANGEROUS = /url\(|image-set\(|image\(|@|[;{}\\]/i;

/** Shows the page's look in the frame: variables as custom properties, rules as an own style sheet. */
export function applyAppearance(root: HTMLElement, appearance: Appearance): void {
  root.dataset.theme = appearance.theme ?? "stripe";
  root.toggleAttribute("data-still", appearance.disableAnimations === true);
  // The page gives the iframe the same scheme; were they different, the frame would turn opaque.
  root.style.cssText = "";
  root.style.colorScheme = appearance.theme === "night" ? "dark" : "light";
  for (const [name, value] of Object.entries(appearance.variables ?? {})) {
    if (/^[a-zA-Z0-9]+$/.test(name) && isSafe(value)) root.style.setProperty(`--${name}`, value);
    else refuse(`variables.${name}`);
  }
  document.adoptedStyleSheets = [ruleSheet(appearance.rules ?? {})];
}

function ruleSheet(rules: NonNullable<Appearance["rules"]>): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  for (const [selector, declarations] of Object.entries(rules)) {
    const selectors = selector.split(",").map((part) => part.trim());
    if (!selectors.every((part) => SELECTOR.test(part))) {
      refuse(`rules["${selector}"]`);
      continue;
    }
    const at = sheet.insertRule(`${selectors.join(", ")} {}`, sheet.cssRules.length);
    const rule = sheet.cssRules[at];
    if (!(rule instanceof CSSStyleRule)) continue;
    for (const [name, value] of Object.entries(declarations)) {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (PROPERTY.test(property) && isSafe(value)) rule.style.setProperty(property, value);
      else refuse(`rules["${selector}"].${name}`);
    }
  }
  return sheet;
}

function isSafe(value: unknown): value is string {
  return typeof value === "string" && !DANGEROUS.test(value);
}

function refuse(what: string): void {
  console.warn(
    `The local Stripe stand-in does not take appearance.${what}; the card form is shown without it.`,
  );
}
