import type { PriceComponents, Rule, RuleOf } from "../price-line.ts";
import type { RateCard } from "../rate-card.ts";
import { coi } from "./coi.ts";
import { dateSurcharge } from "./date-surcharge.ts";
import { distance } from "./distance.ts";
import { hourWindow } from "./hour-window.ts";
import { miniMove } from "./mini-move.ts";
import { organizingTax } from "./organizing-tax.ts";
import { packing } from "./packing.ts";
import { sameDay } from "./same-day.ts";
import { specialtyItem } from "./specialty-item.ts";
import { standardDelivery } from "./standard-delivery.ts";
import { unpacking } from "./unpacking.ts";

/** The components that rules make today; discount codes come with a later round. */
type Component = Exclude<keyof PriceComponents, "discountCents">;

/** The rules of each component, in the order in which a price is told (domain rules, section 3). */
const RULES = {
  basePriceCents: [miniMove, standardDelivery, specialtyItem],
  surchargeCents: [dateSurcharge],
  sameDayCents: [sameDay],
  coiFeeCents: [coi],
  organizingTotalCents: [packing, unpacking],
  organizingTaxCents: [organizingTax],
  geographicSurchargeCents: [distance],
  timeWindowSurchargeCents: [hourWindow],
} satisfies Record<Component, readonly RuleOf[]>;

export type CompiledRules = Readonly<Record<Component, readonly Rule[]>>;

/** The rules with a card's numbers in them. */
export function rulesOf(card: RateCard): CompiledRules {
  const of = (rules: readonly RuleOf[]) => rules.map((rule) => rule(card));
  return {
    basePriceCents: of(RULES.basePriceCents),
    surchargeCents: of(RULES.surchargeCents),
    sameDayCents: of(RULES.sameDayCents),
    coiFeeCents: of(RULES.coiFeeCents),
    organizingTotalCents: of(RULES.organizingTotalCents),
    organizingTaxCents: of(RULES.organizingTaxCents),
    geographicSurchargeCents: of(RULES.geographicSurchargeCents),
    timeWindowSurchargeCents: of(RULES.timeWindowSurchargeCents),
  };
}
