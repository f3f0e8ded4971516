import type { Cents } from "@totetaxi/values/cents";
import { byPackage, chosen, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";

function lines(cents: Cents): PriceLine[] {
  const label = chosen("Certificate of insurance", cents);
  return [{ rule: "coi", label, because: "The building asks for a certificate", cents }];
}

/** A certificate of insurance costs a fee only when the building asks for one; the larger packages include it. */
export const coi: RuleOf = (card) => {
  const miniMove = byPackage((tier) => lines(card.miniMove[tier].coiFeeCents));
  const standardDelivery = lines(card.standardDelivery.coiFeeCents);
  const specialtyItem = lines(card.specialtyItems.coiFeeCents);
  return (trip) => {
    if (!trip.coi) return NO_LINES;
    if (trip.service === "mini_move") return miniMove[trip.package];
    return trip.service === "standard_delivery" ? standardDelivery : specialtyItem;
  };
};
