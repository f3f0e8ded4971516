import { formatUsd, times } from "@totetaxi/values/cents";
import { NO_LINES, type Rule } from "../price-line.ts";

/** Counted items cost one price each and together at least the minimum; without any there is no minimum. */
export const standardDelivery: Rule = (trip, { card }) => {
  if (trip.service !== "standard_delivery" || trip.items === undefined) return NO_LINES;
  const { perItemCents, minimumCents } = card.standardDelivery;
  const { count } = trip.items;
  const amount = times(perItemCents, count);
  const isBelow = amount < minimumCents;
  const items = count === 1 ? "1 item" : `${count} items`;
  const each = `${items} at ${formatUsd(perItemCents)} each`;
  return [
    {
      rule: "standard_delivery",
      label: `Standard delivery, ${items}`,
      because: isBelow ? `${each}, at least ${formatUsd(minimumCents)} a delivery` : each,
      cents: isBelow ? minimumCents : amount,
    },
  ];
};
