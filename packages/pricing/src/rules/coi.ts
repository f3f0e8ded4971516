import type { Cents } from "@totetaxi/values/cents";
import { chosen, NO_LINES, type Rule } from "../price-line.ts";
import type { RateCard } from "../rate-card.ts";
import type { Trip } from "../trip.ts";

function feeFor(trip: Trip, card: RateCard): Cents {
  if (trip.service === "mini_move") return card.miniMove[trip.package].coiFeeCents;
  return trip.service === "standard_delivery"
    ? card.standardDelivery.coiFeeCents
    : card.specialtyItems.coiFeeCents;
}

/** A certificate of insurance costs a fee only when the building asks for one; the larger packages include it. */
export const coi: Rule = (trip, { card }) => {
  if (!trip.coi) return NO_LINES;
  const cents = feeFor(trip, card);
  const label = chosen("Certificate of insurance", cents);
  return [{ rule: "coi", label, because: "The building asks for a certificate", cents }];
};
