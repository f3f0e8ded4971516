import { byPackage, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";

/** A mini move costs what its package costs. */
export const miniMove: RuleOf = (card) => {
  const lines = byPackage((tier, name): PriceLine[] => [
    {
      rule: "mini_move",
      label: `${name} mini move`,
      because: `${name} package`,
      cents: card.miniMove[tier].baseCents,
    },
  ]);
  return (trip) => (trip.service === "mini_move" ? lines[trip.package] : NO_LINES);
};
