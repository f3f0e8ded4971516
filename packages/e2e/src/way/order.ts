import { type ServiceDay, serviceDay } from "@totetaxi/values/service-day";

export type Address = {
  readonly line1: string;
  readonly city: string;
  readonly state: "NY" | "NJ" | "CT";
  readonly zip: string;
};

export type Guest = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
};

/** How many of which thing, by the name it has on the page. */
type Items = Readonly<Record<string, number>>;

type Tier = "Petite" | "Standard" | "Full";

export type Cargo =
  | {
      readonly service: "Mini move";
      readonly tier: Tier;
      readonly extras?: readonly ("Packing" | "Unpacking")[];
    }
  | {
      readonly service: "Standard delivery";
      readonly count: number;
      readonly description: string;
      readonly items?: Items;
    }
  | { readonly service: "Specialty item"; readonly items: Items };

/** What a guest wants, in the words of the page, and what it costs by the price list, worked out by hand. */
export type Order = {
  readonly cargo: Cargo;
  readonly wantsCoi?: boolean;
  readonly day: ServiceDay;
  /** The name of the window; the one that is chosen already when absent. */
  readonly window?: string;
  readonly pickup: Address;
  readonly delivery: Address;
  readonly guest: Guest;
  readonly totalCents: number;
};

export const MANHATTAN: Address = {
  line1: "200 West 57th Street",
  city: "New York",
  state: "NY",
  zip: "10019",
};
export const SOUTHAMPTON: Address = {
  line1: "12 Main Street",
  city: "Southampton",
  state: "NY",
  zip: "11968",
};
export const MONTAUK: Address = {
  line1: "28 Old Montauk Highway",
  city: "Montauk",
  state: "NY",
  zip: "11954",
};

/** Somebody who has not been here before, with a mail address of their own. */
export function aGuest(): Guest {
  const unique = crypto.randomUUID().slice(0, 8);
  return {
    firstName: "Grace",
    lastName: "O'Hara",
    email: `grace.${unique}@example.com`,
    phone: "(212) 555-0142",
  };
}

/** A petite mini move for $995.00, on a weekday when nothing is asked. */
export function aPetite(day: string, changes: Partial<Order> = {}): Order {
  return {
    cargo: { service: "Mini move", tier: "Petite" },
    day: serviceDay(day),
    pickup: MANHATTAN,
    delivery: SOUTHAMPTON,
    guest: aGuest(),
    totalCents: 99_500,
    ...changes,
  };
}
