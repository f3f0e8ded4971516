import {
  dateSurcharges,
  HOUR_NAMES,
  type PriceList,
  type Quote,
  type QuoteRequest,
  type ServedPlace,
} from "@totetaxi/pricing";
import { add, formatRate, formatUsd } from "@totetaxi/values/cents";
import { formatDay, serviceDay } from "@totetaxi/values/service-day";

type Amounts = Omit<Quote, "ok" | "rateCard" | "lines">;
/** A price as the floor makes it. */
export type InlinedQuote = {
  ok: true;
  rateCard: string;
  lines: { rule: string; label: string; because: string; cents: number }[];
} & {
  [Key in keyof Amounts]: number;
};

const isFar = ({ zone }: ServedPlace) => zone === "surcharge";

/**
 * The rules of a mini move in one function, as one would write them for speed alone: no rule by itself, no trip, no
 * refusal but for a place that is not served. Days are looked up as the product lays them out. The floor that `quote` is measured by.
 */
export function inlinedMiniMoves(list: PriceList) {
  const { card, zones } = list;
  const names = { petite: "Petite", standard: "Standard", full: "Full" };
  const { organizing, distance } = card;
  const rate = formatRate(organizing.taxBasisPoints);
  const taxed = new Map<number, string>();
  for (const { packingCents, unpackingCents } of [organizing.petite, organizing.standard, organizing.full]) {
    for (const amount of [packingCents, unpackingCents, add(packingCents, unpackingCents)])
      taxed.set(amount, `${rate} of ${formatUsd(amount)} for organizing`);
  }

  return (request: QuoteRequest): InlinedQuote | undefined => {
    const tier = request.package;
    if (tier !== "petite" && tier !== "standard" && tier !== "full") return undefined;
    const from = zones.get(request.pickupZip);
    const to = zones.get(request.deliveryZip);
    if (!from || !to) return undefined;
    const prices = card.miniMove[tier];
    const name = names[tier];
    const lines: InlinedQuote["lines"] = [
      { rule: "mini_move", label: `${name} mini move`, because: `${name} package`, cents: prices.baseCents },
    ];
    const day = serviceDay(request.pickupDate);
    let surcharge = 0;
    for (const { name: why, cents } of dateSurcharges(list, "mini_move", day)) {
      surcharge += cents;
      lines.push({
        rule: "date_surcharge",
        label: `${why} pickup`,
        because: `Pickup on ${formatDay(day)}`,
        cents,
      });
    }
    let coi = 0;
    if (request.coi) {
      coi = prices.coiFeeCents;
      const label = coi === 0 ? "Certificate of insurance, included" : "Certificate of insurance";
      lines.push({ rule: "coi", label, because: "The building asks for a certificate", cents: coi });
    }
    const { packingCents, unpackingCents } = organizing[tier];
    let organizingTotal = 0;
    if (request.packing) {
      organizingTotal += packingCents;
      lines.push({
        rule: "packing",
        label: "Packing",
        because: `Packing for the ${name} package`,
        cents: packingCents,
      });
    }
    if (request.unpacking) {
      organizingTotal += unpackingCents;
      lines.push({
        rule: "unpacking",
        label: "Unpacking",
        because: `Unpacking for the ${name} package`,
        cents: unpackingCents,
      });
    }
    let tax = 0;
    if (organizingTotal > 0) {
      tax = Math.floor((organizingTotal * organizing.taxBasisPoints) / 10_000);
      const because = taxed.get(organizingTotal) ?? "";
      lines.push({ rule: "organizing_tax", label: "Sales tax on organizing", because, cents: tax });
    }
    const far = distance.perSurchargeAddressCents;
    if (isFar(from))
      lines.push({ rule: "distance", label: from.label, because: `Pickup in ${from.label}`, cents: far });
    if (isFar(to))
      lines.push({ rule: "distance", label: to.label, because: `Delivery to ${to.label}`, cents: far });
    const geographic = (isFar(from) ? far : 0) + (isFar(to) ? far : 0);
    let hour = 0;
    const { window } = request;
    if (window === "hour_8" || window === "hour_9" || window === "hour_10") {
      hour = tier === "petite" ? 0 : card.miniMove[tier].hourWindow;
      const label = `Pickup from ${HOUR_NAMES[window]}${hour === 0 ? ", included" : ""}`;
      lines.push({
        rule: "hour_window",
        label,
        because: `One-hour window with the ${name} package`,
        cents: hour,
      });
    }
    return {
      ok: true,
      basePriceCents: prices.baseCents,
      surchargeCents: surcharge,
      sameDayCents: 0,
      coiFeeCents: coi,
      organizingTotalCents: organizingTotal,
      organizingTaxCents: tax,
      geographicSurchargeCents: geographic,
      timeWindowSurchargeCents: hour,
      discountCents: 0,
      totalCents: prices.baseCents + surcharge + coi + organizingTotal + tax + geographic + hour,
      rateCard: card.version,
      lines,
    };
  };
}
