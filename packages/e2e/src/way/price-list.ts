import { serviceDay } from "@totetaxi/values/service-day";
import { aGuest, MANHATTAN, MONTAUK, type Order, SOUTHAMPTON } from "./order.ts";

/** What is written about a booking wherever it is written: its lines and total as a person reads them. */
export type Written = { readonly lines: readonly [amount: string, label: string][]; readonly total: string };
export type Case = {
  readonly name: string;
  readonly order: Order;
  readonly written: Written;
  readonly service: string;
};

/** The worked example of the price rules. */
export const STANDARD: Case = {
  name: "a standard mini move to Montauk on a Saturday at nine",
  service: "mini_move",
  order: {
    cargo: { service: "Mini move", tier: "Standard" },
    day: serviceDay("2026-03-14"),
    window: "9 to 10 AM",
    pickup: MANHATTAN,
    delivery: MONTAUK,
    guest: aGuest(),
    totalCents: 225_000,
  },
  written: {
    lines: [
      ["$1,725.00", "Standard mini move"],
      ["$175.00", "Saturday pickup"],
      ["$175.00", "Montauk (11954)"],
      ["$175.00", "Pickup from 9 to 10 AM"],
    ],
    total: "$2,250.00",
  },
};

/** The other services and packages, each with something that only it has. */
export const CASES: readonly Case[] = [
  {
    name: "a petite mini move with unpacking at any hour of a Tuesday",
    service: "mini_move",
    order: {
      cargo: { service: "Mini move", tier: "Petite", extras: ["Unpacking"] },
      day: serviceDay("2026-03-10"),
      window: "No preference",
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 222_387,
    },
    written: {
      lines: [
        ["$995.00", "Petite mini move"],
        ["$1,130.00", "Unpacking"],
        ["$98.87", "Sales tax on organizing"],
      ],
      total: "$2,223.87",
    },
  },
  {
    name: "a full mini move, packed by us, at eight on the Sunday that begins daylight saving",
    service: "mini_move",
    order: {
      cargo: { service: "Mini move", tier: "Full", extras: ["Packing"] },
      wantsCoi: true,
      day: serviceDay("2026-03-08"),
      window: "8 to 9 AM",
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 817_862,
    },
    written: {
      lines: [
        ["$2,490.00", "Full mini move"],
        ["$175.00", "Sunday pickup"],
        ["$0.00", "Certificate of insurance, included"],
        ["$5,070.00", "Packing"],
        ["$443.62", "Sales tax on organizing"],
        ["$0.00", "Pickup from 8 to 9 AM, included"],
      ],
      total: "$8,178.62",
    },
  },
  {
    name: "a standard delivery of two bags with a surfboard and a crib on top",
    service: "standard_delivery",
    order: {
      cargo: {
        service: "Standard delivery",
        count: 2,
        description: "Two duffel bags",
        items: { Surfboard: 1, "Crib (foldable)": 1 },
      },
      day: serviceDay("2026-03-11"),
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 98_500,
    },
    written: {
      lines: [
        ["$285.00", "Standard delivery, 2 items"],
        ["$350.00", "Surfboard"],
        ["$350.00", "Crib (foldable)"],
      ],
      total: "$985.00",
    },
  },
  {
    name: "a Peloton and two bicycles, for a building that wants a certificate",
    service: "specialty_item",
    order: {
      cargo: { service: "Specialty item", items: { "Peloton / large equipment": 1, Bicycle: 2 } },
      wantsCoi: true,
      day: serviceDay("2026-03-14"),
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 105_000,
    },
    written: {
      lines: [
        ["$500.00", "Peloton / large equipment"],
        ["$500.00", "Bicycle × 2"],
        ["$50.00", "Certificate of insurance"],
      ],
      total: "$1,050.00",
    },
  },
];
