import { chosen, NO_LINES, type Rule } from "../price-line.ts";

/** A delivery on the day it is asked for costs an addition, once, whatever it carries. */
export const sameDay: Rule = (trip, { card }) => {
  if (trip.service === "mini_move" || !trip.sameDay) return NO_LINES;
  const { sameDayCents: cents } =
    trip.service === "standard_delivery" ? card.standardDelivery : card.specialtyItems;
  return [{ rule: "same_day", label: chosen("Same-day delivery", cents), because: "Pickup today", cents }];
};
