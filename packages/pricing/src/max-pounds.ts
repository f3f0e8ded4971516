import type { RateCard } from "./rate-card.ts";
import { PACKAGES } from "./words.ts";

type Chosen = {
  readonly service?: string | undefined;
  readonly package?: string | null | undefined;
  readonly itemCount: number;
};

/** What a bag or box of a trip may weigh, in pounds; undefined where all that travels has a price of its own. */
export function maxPounds(
  { service, package: chosen, itemCount }: Chosen,
  { miniMove, standardDelivery }: Pick<RateCard, "miniMove" | "standardDelivery">,
): number | undefined {
  if (service === "standard_delivery" && itemCount > 0) return standardDelivery.maxPoundsPerItem;
  const tier = service === "mini_move" ? PACKAGES.find((each) => each === chosen) : undefined;
  return tier && miniMove[tier].maxPoundsPerItem;
}
