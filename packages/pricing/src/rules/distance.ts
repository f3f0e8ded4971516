import type { Cents } from "@totetaxi/values/cents";
import { NO_LINES, type PriceLine, type Rule } from "../price-line.ts";
import type { ServedPlace } from "../price-list.ts";

function line({ label }: ServedPlace, because: string, cents: Cents): PriceLine {
  return { rule: "distance", label, because: `${because} ${label}`, cents };
}

/** Each of the two addresses in the surcharge zone costs the distance fee. */
export const distance: Rule = ({ journey: { pickup, delivery } }, { card }) => {
  const fee = card.distance.perSurchargeAddressCents;
  if (pickup.zone === "core") {
    return delivery.zone === "core" ? NO_LINES : [line(delivery, "Delivery to", fee)];
  }
  const far = line(pickup, "Pickup in", fee);
  return delivery.zone === "core" ? [far] : [far, line(delivery, "Delivery to", fee)];
};
