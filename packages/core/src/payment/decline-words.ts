/** What a decline means to the person who holds the card; the bank's own words stay in our records. */
const WORDS = new Map(
  Object.entries({
    insufficient_funds: "There was not enough money available on the card.",
    lost_card: "The bank declined the card. Please use another one.",
    stolen_card: "The bank declined the card. Please use another one.",
    expired_card: "The card has expired.",
    incorrect_cvc: "The security code did not match the card.",
    processing_error: "The bank could not process the card just then. Trying again may work.",
    card_velocity_exceeded: "The card has reached its limit for now.",
    authentication_required: "Your bank wanted to check that it was you, and the check was not finished.",
    payment_intent_authentication_failure: "Your bank wanted to check that it was you, and the check failed.",
  }),
);

/** @returns one plain sentence; for a reason we have no words for, one that is true of every decline. */
export function declineWords(reason: string | null): string {
  return WORDS.get(reason ?? "") ?? "The bank declined the card. It does not tell us why.";
}
