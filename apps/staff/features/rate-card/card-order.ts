import type { RateCards } from "@totetaxi/contracts/staff/rate-card";

type Published = Pick<RateCards["cards"][number], "version" | "effectiveFrom">;
/** The published cards, the latest first, as the server lists them, and which of them prices are made on now. */
type Order = { readonly cards: readonly Published[]; readonly inForce: string };

/**
 * Between which cards one would stand that comes into force at `at`, an ISO instant, or at once where none is named: whose
 * prices it takes over, and who takes over its own, the next first.
 */
export function cardsAround({ cards, inForce }: Order, at: string | undefined) {
  const place = cards.findIndex(({ version, effectiveFrom }) =>
    at === undefined ? version === inForce : effectiveFrom <= at,
  );
  const later = place < 0 ? cards : cards.slice(0, place);
  return { before: cards[place]?.version ?? inForce, after: later.toReversed() };
}

/**
 * The card that another one is read beside: for a draft the latest, which the next card goes on from; for a card that is
 * scheduled the one that it takes over from; for an older one the card in force, and for that one none.
 */
export function readBeside({ cards, inForce }: Order, version: string): string | undefined {
  const place = cards.findIndex((card) => card.version === version);
  const now = cards.findIndex((card) => card.version === inForce);
  if (place === now) return undefined;
  return place < now ? cards[place + 1]?.version : inForce;
}
