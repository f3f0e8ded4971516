import { formatUsd, times } from "@totetaxi/values/cents";
import { NO_LINES, type Rule } from "../price-line.ts";

/** Each specialty item has its own price; a standard delivery may carry some on top of its counted items. */
export const specialtyItem: Rule = (trip) => {
  if (trip.service === "mini_move" || trip.specialtyItems.length === 0) return NO_LINES;
  return trip.specialtyItems.map(({ item, quantity }) => ({
    rule: "specialty_item",
    label: quantity === 1 ? item.label : `${item.label} × ${quantity}`,
    because: `${quantity} at ${formatUsd(item.cents)} each`,
    cents: times(item.cents, quantity),
  }));
};
