import { add, type Cents, formatRate, formatUsd, percentOf } from "@totetaxi/values/cents";
import { byPackage, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";

/** Sales tax falls on packing and unpacking together and on nothing else, truncated once to whole cents. */
export const organizingTax: RuleOf = ({ organizing }) => {
  const taxOf = (taxed: Cents): PriceLine[] => [
    {
      rule: "organizing_tax",
      label: "Sales tax on organizing",
      because: `${formatRate(organizing.taxBasisPoints)} of ${formatUsd(taxed)} for organizing`,
      cents: percentOf(taxed, organizing.taxBasisPoints),
    },
  ];
  const lines = byPackage((tier) => {
    const { packingCents, unpackingCents } = organizing[tier];
    return {
      packing: taxOf(packingCents),
      unpacking: taxOf(unpackingCents),
      both: taxOf(add(packingCents, unpackingCents)),
    };
  });
  return (trip) => {
    if (trip.service !== "mini_move") return NO_LINES;
    const { packing, unpacking, both } = lines[trip.package];
    if (trip.packing) return trip.unpacking ? both : packing;
    return trip.unpacking ? unpacking : NO_LINES;
  };
};
