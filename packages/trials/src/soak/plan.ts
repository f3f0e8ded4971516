import type { CARDS } from "@totetaxi/core/testing/browser";
import { anOrder } from "@totetaxi/core/testing/order";
import { addDays, serviceDay } from "@totetaxi/values/service-day";
import type { Dice } from "./dice.ts";

type Order = ReturnType<typeof anOrder>;
type Card = { readonly name: keyof typeof CARDS; readonly challenge: "authorize" | "fail" };

/** What one guest is going to do, decided before anything happens. */
export interface Plan {
  readonly order: Order;
  /** How often each button is pressed at once. */
  readonly clicks: number;
  /** The cards that are tried one after the other; none for somebody who leaves. */
  readonly cards: readonly Card[];
  /** Comes back by the link before the first card. */
  readonly returns: boolean;
  /** The browser dies at the moment of paying: nobody asks what became of it. */
  readonly browserDies: boolean;
  readonly cancels: "never" | "unpaid" | "while paying" | "paid";
  /** Milliseconds of thought before each act. */
  readonly hesitates: number;
}

const FIRST_DAY = serviceDay("2026-03-05");
const DAYS = 90;
const POPULAR_DAYS = 3;
const LONGEST_THOUGHT_MS = 400;

const WISHES: readonly [Partial<Order["facts"]>, ...Partial<Order["facts"]>[]] = [
  { service: "mini_move", package: "petite" },
  { service: "mini_move", package: "petite", window: "no_preference", unpacking: true },
  { service: "mini_move", package: "standard", window: "hour_8", coi: true },
  { service: "mini_move", package: "full", window: "hour_9", packing: true },
  { service: "specialty_item", package: undefined, specialtyItems: { peloton: 1 } },
];

function cardsOf(dice: Dice): Card[] {
  const declined: Card[] = dice.chance(0.3)
    ? [{ name: dice.pick(["declined", "noFunds"]), challenge: "authorize" }]
    : [];
  const challenged: Card[] = dice.chance(0.25)
    ? [{ name: "secure", challenge: dice.pick(["authorize", "fail"]) }]
    : [];
  return [...declined, ...challenged, { name: "good", challenge: "authorize" }];
}

/** One guest's plan: some days are wanted by many, so that they fill up. */
export function planOf(dice: Dice): Plan {
  const day = addDays(FIRST_DAY, dice.between(0, (dice.chance(0.3) ? POPULAR_DAYS : DAYS) - 1));
  const facts = { ...dice.pick(WISHES), pickupDate: day };
  const leaves = dice.chance(0.1);
  return {
    order: anOrder({ facts }),
    clicks: dice.chance(0.3) ? dice.between(2, 4) : 1,
    cards: leaves ? [] : cardsOf(dice),
    returns: dice.chance(0.2),
    browserDies: dice.chance(0.3),
    cancels: dice.chance(0.25) ? dice.pick(["unpaid", "while paying", "paid"]) : "never",
    hesitates: dice.between(0, LONGEST_THOUGHT_MS),
  };
}
