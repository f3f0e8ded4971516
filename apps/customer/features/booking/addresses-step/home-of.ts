import type { State } from "@totetaxi/contracts/address";
import { type PriceList, zoneOf } from "@totetaxi/pricing";

/** What a ZIP tells about an address. */
export type Home = { readonly city?: string; readonly state: State };

const CITIES: Readonly<Record<string, string>> = { manhattan: "New York", brooklyn: "Brooklyn" };

/** City (where a ZIP has only one) and state of a served ZIP; undefined for any other. */
export function homeOf(list: PriceList, zip: string): Home | undefined {
  const place = zoneOf(list, zip);
  if (!place) return undefined;
  const state = place.area.endsWith("_nj") ? "NJ" : place.area.endsWith("_ct") ? "CT" : "NY";
  const city = place.place ?? CITIES[place.area];
  return city === undefined ? { state } : { city, state };
}
