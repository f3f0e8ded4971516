import type { State } from "@totetaxi/contracts/address";
import { type PriceList, zoneOf } from "@totetaxi/pricing";
import { cents, formatUsd } from "@totetaxi/values/cents";
import type { AddressDraft } from "../draft/draft.ts";

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

type Town = Pick<AddressDraft, "city" | "state">;

/** City and state after a ZIP was typed: they follow it as long as they are what an earlier ZIP put there, or empty. */
export function followZip(list: PriceList, typed: Town & Pick<AddressDraft, "zip">, zip: string): Town {
  const [before, now] = [homeOf(list, typed.zip), homeOf(list, zip)];
  const follow = (part: keyof Town) => {
    const isOurs = typed[part] === "" || typed[part] === before?.[part];
    return (isOurs && now?.[part]) || typed[part];
  };
  return { city: follow("city"), state: follow("state") };
}

/** What a ZIP means for the price, told while it is typed; undefined where we do not drive. */
export function zoneWords(list: PriceList, zip: string): string | undefined {
  const place = zoneOf(list, zip);
  if (!place) return undefined;
  const { perSurchargeAddressCents: fee } = list.card.distance;
  return place.zone === "core"
    ? `${place.label}: no distance fee.`
    : `${place.label}: ${formatUsd(cents(fee))} distance fee.`;
}
