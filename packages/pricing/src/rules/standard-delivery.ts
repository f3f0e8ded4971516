import { formatUsd, times } from "@totetaxi/values/cents";
import { NO_LINES, type RuleOf } from "../price-line.ts";

/** Counted items cost one price each and together at least the minimum; without any there is no minimum. */
export const standardDelivery: RuleOf = (card) => {
  const { perItemCents, minimumCents } = card.standardDelivery;
  const each = `at ${formatUsd(perItemCents)} each`;
  const atLeast = `${each}, at least ${formatUsd(minimumCents)} a delivery`;
  return (trip) => {
    if (trip.service !== "standard_delivery" || trip.cargo.items === undefined) return NO_LINES;
    const { count } = trip.cargo.items;
    const amount = times(perItemCents, count);
    const isBelow = amount < minimumCents;
    const items = count === 1 ? "1 item" : `${count} items`;
    return [
      {
        rule: "standard_delivery",
        label: `Standard delivery, ${items}`,
        because: `${items} ${isBelow ? atLeast : each}`,
        cents: isBelow ? minimumCents : amount,
      },
    ];
  };
};
