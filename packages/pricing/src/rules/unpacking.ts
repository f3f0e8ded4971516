import { byPackage, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";

/** Unpacking has one price for each package. */
export const unpacking: RuleOf = (card) => {
  const lines = byPackage((tier, name): PriceLine[] => [
    {
      rule: "unpacking",
      label: "Unpacking",
      because: `Unpacking for the ${name} package`,
      cents: card.organizing[tier].unpackingCents,
    },
  ]);
  return (trip) => (trip.service === "mini_move" && trip.unpacking ? lines[trip.package] : NO_LINES);
};
