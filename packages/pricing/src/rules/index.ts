import type { PriceComponents, Rule } from "../price-line.ts";
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

/** The rules of each component, in the order in which a price is told (domain rules, section 3). */
export const RULES = {
  basePriceCents: [miniMove, standardDelivery, specialtyItem],
  surchargeCents: [dateSurcharge],
  sameDayCents: [sameDay],
  coiFeeCents: [coi],
  organizingTotalCents: [packing, unpacking],
  organizingTaxCents: [organizingTax],
  geographicSurchargeCents: [distance],
  timeWindowSurchargeCents: [hourWindow],
} as const satisfies Record<Exclude<keyof PriceComponents, "discountCents">, readonly Rule[]>;
