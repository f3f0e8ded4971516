import { expect, it } from "vitest";
import { declineWords } from "./decline-words.ts";

it.each([
  ["insufficient_funds", "There was not enough money available on the card."],
  ["expired_card", "The card has expired."],
  // A thief must not learn that the card was reported.
  ["lost_card", "The bank declined the card. Please use another one."],
  ["stolen_card", "The bank declined the card. Please use another one."],
  ["generic_decline", "The bank declined the card. It does not tell us why."],
  ["constructor", "The bank declined the card. It does not tell us why."],
  [null, "The bank declined the card. It does not tell us why."],
])("%s is told as: %s", (reason, words) => {
  expect(declineWords(reason)).toBe(words);
});
