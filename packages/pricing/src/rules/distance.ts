import { NO_LINES, type PriceLine, type RuleOf } from "../price-line.ts";
import type { ServedPlace } from "../price-list.ts";

/** Each of the two addresses in the surcharge zone costs the distance fee. */
export const distance: RuleOf = ({ distance: { perSurchargeAddressCents: cents } }) => {
  const line = (because: string, { label }: ServedPlace): PriceLine => {
    return { rule: "distance", label, because: `${because} ${label}`, cents };
  };
  return ({ journey: { pickup, delivery } }) => {
    if (pickup.zone === "core") return delivery.zone === "core" ? NO_LINES : [line("Delivery to", delivery)];
    const far = line("Pickup in", pickup);
    return delivery.zone === "core" ? [far] : [far, line("Delivery to", delivery)];
  };
};
