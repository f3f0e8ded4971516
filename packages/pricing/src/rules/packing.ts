import { byPackage, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";

/** Packing has one price for each package. */
export const packing: RuleOf = (card) => {
  const lines = byPackage((tier, name): PriceLine[] => [
    {
      rule: "packing",
      label: "Packing",
      because: `Packing for the ${name} package`,
      cents: card.organizing[tier].packingCents,
    },
  ]);
  return (trip) => (trip.service === "mini_move" && trip.packing ? lines[trip.package] : NO_LINES);
};
