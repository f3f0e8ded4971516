import type { PriceFacts } from "../prices/price-facts.ts";

/** Paragraphs; those that name a price, a limit or a fee are given the catalogue's. */
export type Prose = readonly string[] | ((price: PriceFacts) => readonly string[]);

const ASK_US = "We cannot read today’s price list just now. Please call us, and we will tell you at once.";

/** The paragraphs as they read today. Without a catalogue, whoever wants an amount is asked to call. */
export function paragraphsOf(prose: Prose, price: PriceFacts | undefined): readonly string[] {
  if (typeof prose !== "function") return prose;
  return price ? prose(price) : [ASK_US];
}
