import { PACKAGES, type QuoteRequest, QuoteRequestSchema } from "@totetaxi/pricing";
import { serviceArea } from "@totetaxi/pricing/data";
import { addDays, serviceDay } from "@totetaxi/values/service-day";

const FIRST = serviceDay("2026-03-02");
const WINDOWS = ["morning", "hour_8", "hour_9", "hour_10"] as const;

/** Mini moves of every kind, the same in every run: packages, a year of days, hours, extras and places, all mixed. */
export function miniMoves(count: number): QuoteRequest[] {
  const zips = serviceArea.areas.flatMap((area) => area.zips);
  return Array.from({ length: count }, (_, at) => {
    const tier = PACKAGES[at % 3] ?? "petite";
    return QuoteRequestSchema.parse({
      service: "mini_move",
      package: tier,
      pickupDate: addDays(FIRST, (at * 7 + (at >> 3)) % 365),
      window: tier === "petite" ? "morning" : WINDOWS[(at >> 1) % 4],
      pickupZip: zips[(at * 31) % zips.length] ?? "",
      deliveryZip: zips[(at * 17 + 5) % zips.length] ?? "",
      coi: at % 5 === 0,
      packing: at % 4 === 0,
      unpacking: at % 6 === 0,
    });
  });
}
