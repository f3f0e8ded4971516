import type { RuleName } from "@totetaxi/pricing";

/** The rule behind a line of the price, as a customer would put it; the amounts stand beside it. */
const RULES: Readonly<Record<RuleName, string>> = {
  mini_move: "A mini move has one price for its package, whatever is in the boxes.",
  standard_delivery: "A delivery is priced by the piece, with a least amount for the trip.",
  specialty_item: "A large or delicate item has a price of its own.",
  date_surcharge: "Weekends and peak dates cost more, for the roads are full and so are the vans.",
  same_day: "A delivery on the day it is asked for costs more.",
  coi: "Some buildings ask for a certificate of insurance; we write it and send it to the management.",
  packing: "Packing has one price for each package, boxes and paper up to an allowance included.",
  unpacking: "Unpacking has one price for each package.",
  organizing_tax: "New York taxes packing and unpacking, and nothing else of this price.",
  distance: "Each address at the far ends of our area costs the distance fee, and no other does.",
  hour_window: "One hour of the morning, kept for you alone, instead of the whole morning.",
};

/** Undefined for a rule of a price list that is newer than this page. */
export function ruleWords(rule: string): string | undefined {
  return Object.entries(RULES).find(([name]) => name === rule)?.[1];
}
