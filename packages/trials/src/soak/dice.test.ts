import { expect, test } from "vitest";
import { diceOf } from "./dice.ts";

const throws = (seed: string) => {
  const dice = diceOf(seed);
  return Array.from({ length: 200 }, () => dice.between(1, 6));
};

test("the same seed throws the same, another seed does not", () => {
  expect(throws("one")).toEqual(throws("one"));
  expect(throws("one")).not.toEqual(throws("two"));
});

test("every side comes up, and nothing beyond", () => {
  expect(new Set(throws("one"))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test("dice that were split off throw the same however often the others are thrown", () => {
  const fresh = diceOf("one");
  const worn = diceOf("one");
  worn.roll();
  expect(worn.split("guest 7").roll()).toBe(fresh.split("guest 7").roll());
});
