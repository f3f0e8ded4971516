import type { QuoteRequestField } from "./quote-request.ts";

const PHONE = "(631) 595-5100";

/** Every reason for which there is no price, and what a customer reads. Reasons are stable: programs switch on them. */
export const REFUSALS = {
  service_not_offered:
    "We don’t offer this service yet. Please choose a mini move, a standard delivery or a specialty item.",
  package_required: "Please choose a package for your mini move: Petite, Standard or Full.",
  package_not_offered: "We don’t have this package. Please choose Petite, Standard or Full.",
  item_description_required:
    "Please describe the items in 1 to 500 characters, so that we know what to carry.",
  nothing_to_move: "Please add at least one item for us to move.",
  items_not_offered:
    "This service carries specialty items only. For other items, please choose a standard delivery.",
  specialty_items_not_offered:
    "Specialty items travel on their own, not as part of a mini move. Please book them as a specialty item or with a standard delivery.",
  specialty_item_unknown: `We don’t have a price for this item yet. Please call us at ${PHONE} and we’ll gladly give you one.`,
  organizing_not_offered:
    "Packing and unpacking come with mini moves only. Please choose a mini move or leave them out.",
  date_invalid: "Please choose the pickup day from the calendar.",
  window_not_offered:
    "This pickup time isn’t available with your choice. Please choose one of the times shown.",
  same_day_not_online: `Same-day pickups can’t be booked online. Please call us at ${PHONE} and we’ll see what we can do today.`,
  same_day_not_offered: "A mini move can’t be picked up the same day. Please choose a later day.",
  zip_not_served: `We don’t serve this ZIP code online yet. Please call us at ${PHONE} and we’ll see how we can help.`,
} as const;

export type RefusalReason = keyof typeof REFUSALS;

/** Why there is no price, in words for a customer, and the field of the request that must change. */
export type QuoteRefusal = {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly message: string;
  readonly field: QuoteRequestField;
};

export function refuse(reason: RefusalReason, field: QuoteRequestField): QuoteRefusal {
  return { ok: false, reason, message: REFUSALS[reason], field };
}

/** Tells a refusal from whatever else a reader of requests may answer. */
export function isRefusal(answer: object | undefined): answer is QuoteRefusal {
  return answer !== undefined && "reason" in answer;
}
