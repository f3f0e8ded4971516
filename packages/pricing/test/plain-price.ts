/**
 * The price written a second time, straight from the text of the domain rules (sections 2 and 3), with its numbers as
 * they stand there: no card, no rules, no lines. Tests compare it with `quote`; it is for requests that can be priced.
 */
import { serviceArea } from "../src/data.ts";
import type { PriceComponents, QuoteRequest } from "../src/index.ts";

type Numbers = { [Name in keyof PriceComponents | "totalCents"]: number };

const BASE: Record<string, number> = { petite: 99_500, standard: 172_500, full: 249_000 };
const PACKING: Record<string, number> = { petite: 140_000, standard: 253_500, full: 507_000 };
const UNPACKING: Record<string, number> = { petite: 113_000, standard: 226_500, full: 452_500 };
const SPECIALTY: Record<string, number> = {
  peloton: 50_000,
  surfboard: 35_000,
  crib: 35_000,
  wardrobe_box: 27_500,
  bicycle: 25_000,
};
const PEAK_DAYS = new Set([
  ...["2026-05-25", "2026-06-30", "2026-07-01", "2026-07-04", "2026-07-31", "2026-08-31", "2026-09-07"],
  ...["2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17", "2026-09-18", "2026-09-19", "2026-09-20"],
  ...["2026-09-21", "2026-09-22"],
  ...["2027-05-31", "2027-06-30", "2027-07-01", "2027-07-04", "2027-07-31", "2027-08-31", "2027-09-06"],
]);
const FAR = new Set(serviceArea.areas.flatMap(({ zone, zips }) => (zone === "surcharge" ? zips : [])));

function base({ service, package: tier, itemCount, specialtyItems }: QuoteRequest): number {
  if (service === "mini_move") return BASE[tier ?? ""] ?? Number.NaN;
  let cents = 0;
  if (service === "standard_delivery" && itemCount > 0) cents = Math.max(itemCount * 9500, 28_500);
  for (const [item, quantity] of Object.entries(specialtyItems))
    if (quantity > 0) cents += (SPECIALTY[item] ?? Number.NaN) * quantity;
  return cents;
}

function dateSurcharge({ service, pickupDate }: QuoteRequest): number {
  const [year = 0, month = 0, day = 0] = pickupDate.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (!PEAK_DAYS.has(pickupDate) && weekday !== 0 && weekday !== 6) return 0;
  return service === "mini_move" ? 17_500 : service === "standard_delivery" ? 5000 : 0;
}

export function plainPrice(request: QuoteRequest): Numbers {
  const tier = request.package ?? "";
  const isMove = request.service === "mini_move";
  const organizing =
    (request.packing ? (PACKING[tier] ?? Number.NaN) : 0) +
    (request.unpacking ? (UNPACKING[tier] ?? Number.NaN) : 0);
  const parts = {
    basePriceCents: base(request),
    surchargeCents: dateSurcharge(request),
    sameDayCents: request.sameDay ? 36_000 : 0,
    coiFeeCents: request.coi && (!isMove || tier === "petite") ? 5000 : 0,
    organizingTotalCents: organizing,
    organizingTaxCents: Number((BigInt(organizing) * 875n) / 10_000n),
    geographicSurchargeCents:
      [request.pickupZip, request.deliveryZip].filter((zip) => FAR.has(zip.slice(0, 5))).length * 17_500,
    timeWindowSurchargeCents:
      isMove && tier === "standard" && request.window.startsWith("hour_") ? 17_500 : 0,
    discountCents: 0,
  };
  return { ...parts, totalCents: Object.values(parts).reduce((total, part) => total + part, 0) };
}
