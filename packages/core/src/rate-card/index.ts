export { discardDraft } from "./discard-draft.ts";
export { compareRateCards, listRateCards } from "./list-rate-cards.ts";
export { draftRateCard, publishRateCard } from "./publish-rate-card.ts";
