import type { PriceLineView } from "./quote.ts";

type Price = { readonly lines: readonly PriceLineView[]; readonly discountCents: number };

/** The lines of a price as everybody is told them: what was taken off is one of them, so that they add up to the total. */
export function toldLines({ lines, discountCents }: Price): readonly PriceLineView[] {
  if (discountCents === 0) return lines;
  const because = "As agreed with you";
  return [...lines, { rule: "discount", label: "Discount", because, cents: -discountCents }];
}
