import { add, formatRate, formatUsd, percentOf, ZERO } from "@totetaxi/values/cents";
import { NO_LINES, type Rule } from "../price-line.ts";

/** Sales tax falls on packing and unpacking together and on nothing else, truncated once to whole cents. */
export const organizingTax: Rule = (trip, { card }) => {
  if (trip.service !== "mini_move" || !(trip.packing || trip.unpacking)) return NO_LINES;
  const { packingCents, unpackingCents } = card.organizing[trip.package];
  const { taxBasisPoints } = card.organizing;
  const taxed = add(trip.packing ? packingCents : ZERO, trip.unpacking ? unpackingCents : ZERO);
  const cents = percentOf(taxed, taxBasisPoints);
  const because = `${formatRate(taxBasisPoints)} of ${formatUsd(taxed)} for organizing`;
  return [{ rule: "organizing_tax", label: "Sales tax on organizing", because, cents }];
};
