import { NO_LINES, type Rule } from "../price-line.ts";
import { PACKAGE_NAMES } from "../words.ts";

/** Packing has one price for each package. */
export const packing: Rule = (trip, { card }) => {
  if (trip.service !== "mini_move" || !trip.packing) return NO_LINES;
  const because = `Packing for the ${PACKAGE_NAMES[trip.package]} package`;
  return [{ rule: "packing", label: "Packing", because, cents: card.organizing[trip.package].packingCents }];
};
