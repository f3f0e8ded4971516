import { AddressSchema } from "@totetaxi/contracts/address";
import { type PriceList, REFUSALS, zoneOf } from "@totetaxi/pricing";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { parseZip } from "@totetaxi/values/zip";
import * as z from "zod/mini";
import type { AddressDraft, AddressEnd } from "../draft/draft.ts";

export type AddressesDraft = Readonly<Record<AddressEnd, AddressDraft>>;

/** What is said of each field of an address. */
export const ADDRESS_WORDS = {
  line1: {
    missing: "Enter the street and number.",
    wrong: "Enter a street address, in one line; a van cannot come to a PO box.",
  },
  line2: { missing: "", wrong: "Enter the apartment or floor in one line." },
  city: { missing: "Enter the city or hamlet.", wrong: "Enter the city or hamlet in one line." },
  state: { missing: "Choose the state.", wrong: "Choose New York, New Jersey or Connecticut." },
  zip: { missing: "Enter the ZIP code.", wrong: "Enter a five-digit ZIP code that lies in that state." },
} as const;

const ENDS = ["pickup", "delivery"] as const;
const NAMES = { pickup: "Pickup", delivery: "Delivery" } as const;

/** Every field in its order on the page, with the address it belongs to. */
export const ADDRESS_FIELDS = ENDS.flatMap((end) =>
  (["line1", "line2", "zip", "city", "state"] as const).map((field) => ({
    name: `${end}.${field}`,
    group: NAMES[end],
  })),
);

const words = Object.fromEntries(
  ENDS.flatMap((end) => Object.entries(ADDRESS_WORDS).map(([field, told]) => [`${end}.${field}`, told])),
);

function notServed(list: PriceList, { zip }: AddressDraft): string | undefined {
  return parseZip(zip) !== undefined && zoneOf(list, zip) === undefined ? REFUSALS.zip_not_served : undefined;
}

/** The contract's addresses, and the served area. */
export function addressesResolver(list: PriceList) {
  return contractResolver<AddressesDraft>(
    z.strictObject({ pickup: AddressSchema, delivery: AddressSchema }),
    words,
    ({ pickup, delivery }) => ({
      "pickup.zip": notServed(list, pickup),
      "delivery.zip": notServed(list, delivery),
    }),
  );
}
