import type { Cents } from "@totetaxi/values/cents";
import { chosen, NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";

function lines(cents: Cents): PriceLine[] {
  return [{ rule: "same_day", label: chosen("Same-day delivery", cents), because: "Pickup today", cents }];
}

/** A delivery on the day it is asked for costs an addition, once, whatever it carries. */
export const sameDay: RuleOf = (card) => {
  const standardDelivery = lines(card.standardDelivery.sameDayCents);
  const specialtyItem = lines(card.specialtyItems.sameDayCents);
  return (trip) => {
    if (trip.service === "mini_move" || !trip.sameDay) return NO_LINES;
    return trip.service === "standard_delivery" ? standardDelivery : specialtyItem;
  };
};
