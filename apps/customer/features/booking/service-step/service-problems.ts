import { type PriceList, type QuoteRequestField, REFUSALS } from "@totetaxi/pricing";
import type { FieldProblem } from "@totetaxi/ui/error-summary";
import type { ServiceDay } from "@totetaxi/values/service-day";
import type { Draft } from "../draft/draft.ts";
import { priceSoFar } from "../price/price-so-far.ts";
import { goneItems, goneWords } from "./gone-items.ts";

/** The control in which a refusal of the price function can be mended. */
const CONTROLS: Partial<Record<QuoteRequestField, string>> = {
  service: "service",
  package: "package",
  itemCount: "item-count",
  itemDescription: "item-description",
  specialtyItems: "specialty-items",
};

/** What the first step still needs, in the words of the price rules. */
export function serviceProblems(list: PriceList, draft: Draft, today: ServiceDay): FieldProblem[] {
  if (draft.service === undefined) return [{ fieldId: "service", message: "Please choose a service." }];
  const price = priceSoFar(list, draft, today);
  if (!price.ok) {
    const { field, message, reason } = price.refusal;
    const told = reason === "specialty_item_unknown" ? goneWords(goneItems(list, draft)) : message;
    return [{ fieldId: CONTROLS[field] ?? "service", message: told }];
  }
  const isUndescribed =
    draft.service === "standard_delivery" && draft.itemCount > 0 && draft.itemDescription.trim() === "";
  return isUndescribed ? [{ fieldId: "item-description", message: REFUSALS.item_description_required }] : [];
}
