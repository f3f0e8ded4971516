import type { Quote } from "@totetaxi/pricing";
import { add, cents, formatUsd, subtract } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import type { Priced } from "../new-booking.ts";

/** Stripe takes no smaller amount by card; nothing at all needs no card. */
const LEAST_BY_CARD_CENTS = 50;

/**
 * The card's price with another total, agreed by an admin (domain rules, section 3). The components stay what the card
 * made them: less is a discount, more is a line of its own beside the base.
 * @throws DomainError `total_too_small` for what no card can be charged.
 */
export function agreedPrice(price: Quote, totalCents: number): Priced {
  if (totalCents > 0 && totalCents < LEAST_BY_CARD_CENTS) {
    throw new DomainError(
      "refused",
      "total_too_small",
      `A card takes at least ${formatUsd(cents(LEAST_BY_CARD_CENTS))}; or make it nothing at all.`,
      { field: "override.totalCents" },
    );
  }
  const total = cents(totalCents);
  const more = subtract(total, price.totalCents);
  if (more <= 0)
    return { ...price, discountCents: add(price.discountCents, cents(-more)), totalCents: total };
  return {
    ...price,
    basePriceCents: add(price.basePriceCents, more),
    totalCents: total,
    lines: [
      ...price.lines,
      { rule: "agreed", label: "Adjustment", because: "As agreed with you", cents: more },
    ],
  };
}
