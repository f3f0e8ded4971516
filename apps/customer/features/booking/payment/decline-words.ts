import type { StripeError } from "@stripe/stripe-js";

/** What went wrong with a try, and what to do now. */
export type PayProblem = { readonly title: string; readonly advice: string };

const NOT_CHARGED = "Nothing was charged, and your place is still held.";
const OTHER_CARD: PayProblem = {
  title: "The bank declined the card.",
  advice: `It does not tell us why. ${NOT_CHARGED} Please try another card, or call your bank.`,
};

const WORDS: Readonly<Record<string, PayProblem>> = {
  insufficient_funds: {
    title: "There was not enough money available on the card.",
    advice: `${NOT_CHARGED} Please try another card.`,
  },
  expired_card: {
    title: "The card has expired.",
    advice: `${NOT_CHARGED} Please check the date, or try another card.`,
  },
  incorrect_cvc: {
    title: "The security code did not match the card.",
    advice: `${NOT_CHARGED} Please type the code again; it is on the back of most cards.`,
  },
  incorrect_number: {
    title: "The card number is not right.",
    advice: `${NOT_CHARGED} Please type it again.`,
  },
  processing_error: {
    title: "The bank could not process the card just now.",
    advice: `${NOT_CHARGED} Trying again in a moment often works.`,
  },
  card_velocity_exceeded: {
    title: "The card has reached its limit for now.",
    advice: `${NOT_CHARGED} Please try another card.`,
  },
  payment_intent_authentication_failure: {
    title: "Your bank’s check was not passed.",
    advice: `${NOT_CHARGED} You can try again, or use another card.`,
  },
  authentication_required: {
    title: "Your bank wants to check that it is you.",
    advice: `${NOT_CHARGED} Please try again and finish the check.`,
  },
};

/** Said when nobody knows whether the payment went through: the server finds out. */
export const UNKNOWN_OUTCOME: PayProblem = {
  title: "The connection broke while paying.",
  advice:
    "We are asking whether the payment went through. If it did, this page turns to paid by itself; if it did not, you can try again. You will not be charged twice.",
};

/** Said when the way to pay has changed under this page: paid in another tab, or ended. */
export const OVERTAKEN: PayProblem = {
  title: "This payment was changed meanwhile.",
  advice:
    "Perhaps it was paid in another window. We are asking, and this page shows by itself how it stands. You will not be charged twice.",
};

/** A decline in words for the person who holds the card. The bank's own words about lost or stolen cards are not repeated. */
export function declineWords({
  code,
  decline_code: declineCode,
}: Pick<StripeError, "code" | "decline_code">): PayProblem {
  return (declineCode && WORDS[declineCode]) || (code && WORDS[code]) || OTHER_CARD;
}
