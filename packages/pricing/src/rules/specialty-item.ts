import { times } from "@totetaxi/values/cents";
import { NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";
import type { ChosenItem } from "../trip.ts";

function line({ item, quantity }: ChosenItem): PriceLine {
  return {
    rule: "specialty_item",
    label: quantity === 1 ? item.label : `${item.label} × ${quantity}`,
    because: quantity === 1 ? `1 at ${item.price}` : `${quantity} at ${item.price} each`,
    cents: times(item.cents, quantity),
  };
}

/** Each specialty item has its own price; a standard delivery may carry some on top of its counted items. */
export const specialtyItem: RuleOf = () => (trip) =>
  trip.service === "mini_move" ? NO_LINES : trip.cargo.specialtyItems.map(line);
