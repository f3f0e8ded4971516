import { expect, test } from "vitest";
import { declineWords } from "./decline-words.ts";

test("a decline is told in words that the card's holder can act on", () => {
  expect(declineWords({ code: "card_declined", decline_code: "insufficient_funds" }).title).toBe(
    "There was not enough money available on the card.",
  );
  expect(declineWords({ code: "incorrect_cvc" }).advice).toContain("type the code again");
  expect(declineWords({ code: "payment_intent_authentication_failure" }).title).toContain("check");
});

test("a lost or stolen card is declined like any other: the finder learns nothing", () => {
  const plain = declineWords({ code: "card_declined", decline_code: "generic_decline" });
  expect(declineWords({ code: "card_declined", decline_code: "lost_card" })).toEqual(plain);
  expect(declineWords({ code: "card_declined", decline_code: "stolen_card" })).toEqual(plain);
});
