import { NO_LINES, type Rule } from "../price-line.ts";
import { PACKAGE_NAMES } from "../words.ts";

/** Unpacking has one price for each package. */
export const unpacking: Rule = (trip, { card }) => {
  if (trip.service !== "mini_move" || !trip.unpacking) return NO_LINES;
  const because = `Unpacking for the ${PACKAGE_NAMES[trip.package]} package`;
  return [
    { rule: "unpacking", label: "Unpacking", because, cents: card.organizing[trip.package].unpackingCents },
  ];
};
