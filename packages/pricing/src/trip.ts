import type { ServiceDay } from "@totetaxi/values/service-day";
import type { ServedPlace, SpecialtyItem } from "./price-list.ts";
import type { HourWindow } from "./words.ts";

/** When and between which served places. */
export type Journey = {
  readonly day: ServiceDay;
  readonly pickup: ServedPlace;
  readonly delivery: ServedPlace;
};

/** A specialty item and how many of it: one or more. */
export type ChosenItem = { readonly item: SpecialtyItem; readonly quantity: number };

/** Items that are counted, 1 to 500, and what they are. */
export type CountedItems = { readonly count: number; readonly description: string };

type MiniMoveOptions = {
  readonly service: "mini_move";
  readonly packing: boolean;
  readonly unpacking: boolean;
};

type PetiteMove = MiniMoveOptions & {
  readonly package: "petite";
  readonly window: "morning" | "no_preference";
};
type HourMove = MiniMoveOptions & {
  readonly package: "standard" | "full";
  readonly window: "morning" | HourWindow;
};

/** One specialty item or more, and nothing that is counted. */
export type SpecialtyCargo = {
  readonly items: undefined;
  readonly specialtyItems: readonly [ChosenItem, ...ChosenItem[]];
};

/** What a standard delivery carries: never nothing. */
export type Cargo =
  | SpecialtyCargo
  | { readonly items: CountedItems; readonly specialtyItems: readonly ChosenItem[] };

type DeliveryOptions = { readonly window: "morning"; readonly sameDay: boolean };
type StandardDelivery = DeliveryOptions & { readonly service: "standard_delivery"; readonly cargo: Cargo };
type SpecialtyDelivery = DeliveryOptions & {
  readonly service: "specialty_item";
  readonly cargo: SpecialtyCargo;
};

/** A request that can be priced: every word is known, every combination is one that we sell. */
export type Trip = { readonly journey: Journey; readonly coi: boolean } & (
  | PetiteMove
  | HourMove
  | StandardDelivery
  | SpecialtyDelivery
);
