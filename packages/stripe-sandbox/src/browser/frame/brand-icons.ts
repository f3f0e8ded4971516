import { type CardBrand, cardRule } from "../card/card-brand.ts";

const ACCEPTED: readonly CardBrand[] = ["visa", "mastercard", "amex", "discover"];

/** Shows the network of the number typed so far, or the networks that are accepted while there is none. */
export function showBrands(box: HTMLElement, digits: string): void {
  const rule = cardRule(digits);
  const showAll = digits === "";
  if (box.dataset.brand === (showAll ? "all" : rule.brand)) return;
  box.dataset.brand = showAll ? "all" : rule.brand;
  box.parentElement?.classList.toggle("InputBox--branded", !showAll);
  if (showAll) {
    box.setAttribute("aria-hidden", "true");
    box.replaceChildren(...ACCEPTED.map((brand) => icon(brand)));
  } else {
    box.removeAttribute("aria-hidden");
    const one = icon(rule.brand);
    one.setAttribute("role", "img");
    one.setAttribute("aria-label", rule.label);
    box.replaceChildren(one);
  }
}

function icon(brand: CardBrand): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#brand-${brand}`);
  svg.append(use);
  return svg;
}
