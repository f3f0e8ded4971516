import type { PriceLineView } from "@totetaxi/contracts/quote";

const CARGO = ["mini_move", "standard_delivery", "specialty_item", "packing", "unpacking"];

/** What is moved, by the lines of its price. */
export function cargoOfLines(lines: readonly Pick<PriceLineView, "rule" | "label">[]): string {
  return lines
    .filter(({ rule }) => CARGO.includes(rule))
    .map(({ label }) => label)
    .join(", ");
}
