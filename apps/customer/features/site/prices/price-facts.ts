import type { Catalog } from "@totetaxi/contracts/catalog";
import { PACKAGES, type Package } from "@totetaxi/pricing";
import { cents, formatUsd } from "@totetaxi/values/cents";

/** An amount inside a sentence: `$995`, or `$98.87` where there are cents. */
export function usd(amount: number): string {
  return formatUsd(cents(amount)).replace(/\.00$/, "");
}

/** "included" where an amount is nothing. */
export function orIncluded(amount: number): string {
  return amount === 0 ? "included" : usd(amount);
}

function perPackage<T>(of: (tier: Package) => T): Record<Package, T> {
  return { petite: of("petite"), standard: of("standard"), full: of("full") };
}

/** "Saturdays and Sundays". */
function inWords(days: readonly string[]): string {
  return days.map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}s`).join(" and ");
}

/** The amounts and limits of today's catalogue, ready for sentences. */
export function priceFacts({ card }: Catalog) {
  const { miniMove, organizing, standardDelivery, specialtyItems, distance, dateSurcharges } = card;
  return {
    base: perPackage((tier) => usd(miniMove[tier].baseCents)),
    suits: perPackage((tier) => miniMove[tier].description),
    coi: perPackage((tier) => orIncluded(miniMove[tier].coiFeeCents)),
    hour: { standard: orIncluded(miniMove.standard.hourWindow), full: orIncluded(miniMove.full.hourWindow) },
    packing: perPackage((tier) => usd(organizing[tier].packingCents)),
    unpacking: perPackage((tier) => usd(organizing[tier].unpackingCents)),
    supplies: perPackage((tier) => usd(organizing[tier].suppliesAllowanceCents)),
    crew: perPackage((tier) => `${organizing[tier].people} people for ${organizing[tier].hours} hours`),
    tax: `${organizing.taxBasisPoints / 100}%`,
    pounds: Math.max(...PACKAGES.map((tier) => miniMove[tier].maxPoundsPerItem)),
    perPiece: usd(standardDelivery.perItemCents),
    deliveryMinimum: usd(standardDelivery.minimumCents),
    deliveryCoi: orIncluded(standardDelivery.coiFeeCents),
    itemCoi: orIncluded(specialtyItems.coiFeeCents),
    sameDay: usd(standardDelivery.sameDayCents),
    distance: usd(distance.perSurchargeAddressCents),
    weekendDays: inWords(dateSurcharges.weekend.days),
    weekendMove: usd(dateSurcharges.weekend.miniMoveCents),
    weekendDelivery: usd(dateSurcharges.weekend.standardDeliveryCents),
    peakDays: dateSurcharges.peak.map(({ name }) => name),
  };
}
export type PriceFacts = ReturnType<typeof priceFacts>;
