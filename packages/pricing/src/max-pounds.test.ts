import { expect, test } from "vitest";
import { rateCards } from "./data.ts";
import { maxPounds } from "./max-pounds.ts";

const [card] = rateCards;
const MINE = { service: "mini_move", package: "full", itemCount: 0 };

test("the weight of a piece is told where bags travel, by the card, and not where each item has its own price", () => {
  const heavier = {
    ...card,
    miniMove: { ...card.miniMove, full: { ...card.miniMove.full, maxPoundsPerItem: 60 } },
  };
  expect(maxPounds(MINE, heavier)).toBe(60);
  const delivery = { service: "standard_delivery", package: "full", itemCount: 2 };
  expect(maxPounds(delivery, heavier)).toBe(card.standardDelivery.maxPoundsPerItem);
  expect(maxPounds({ ...delivery, itemCount: 0 }, card)).toBeUndefined();
  expect(maxPounds({ ...delivery, service: "specialty_item" }, card)).toBeUndefined();
  expect(maxPounds({ ...MINE, package: undefined }, card)).toBeUndefined();
});
