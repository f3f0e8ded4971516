import { NO_LINES, type Rule } from "../price-line.ts";
import { PACKAGE_NAMES } from "../words.ts";

/** A mini move costs what its package costs. */
export const miniMove: Rule = (trip, { card }) => {
  if (trip.service !== "mini_move") return NO_LINES;
  const name = PACKAGE_NAMES[trip.package];
  const { baseCents } = card.miniMove[trip.package];
  return [{ rule: "mini_move", label: `${name} mini move`, because: `${name} package`, cents: baseCents }];
};
