import type { Catalog, ServiceView } from "@totetaxi/contracts/catalog";
import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import { PACKAGE_NAMES, PACKAGES, type RateCard, specialtyItemsOf } from "@totetaxi/pricing";
import { inNewYork } from "@totetaxi/values/service-day";
import type { Ctx } from "../context.ts";

function servicesOf(card: RateCard): ServiceView[] {
  const { standardDelivery, specialtyItems } = card;
  return [
    {
      service: "mini_move",
      name: "Mini move",
      description: "A season’s luggage and boxes, door to door in one morning.",
      packages: PACKAGES.map((tier) => ({
        package: tier,
        name: PACKAGE_NAMES[tier],
        description: card.miniMove[tier].description,
        cents: card.miniMove[tier].baseCents,
        maxItems: card.miniMove[tier].maxItems,
        maxPoundsPerItem: card.miniMove[tier].maxPoundsPerItem,
        coiFeeCents: card.miniMove[tier].coiFeeCents,
        hourWindowCents: card.miniMove[tier].hourWindow,
        packingCents: card.organizing[tier].packingCents,
        unpackingCents: card.organizing[tier].unpackingCents,
        mostPopular: card.miniMove[tier].mostPopular ?? false,
      })),
    },
    {
      service: "standard_delivery",
      name: "Standard delivery",
      description: "A few bags or boxes, priced by the piece.",
      perItemCents: standardDelivery.perItemCents,
      minimumCents: standardDelivery.minimumCents,
      coiFeeCents: standardDelivery.coiFeeCents,
    },
    {
      service: "specialty_item",
      name: "Specialty item",
      description: "One large or delicate thing, handled on its own.",
      items: specialtyItemsOf(card).map(({ item, label, cents }) => ({ item, name: label, cents })),
      coiFeeCents: specialtyItems.coiFeeCents,
    },
  ];
}

/** What can be bought now, and all that a browser needs to price it with the shared function. */
export async function getCatalog(ctx: Ctx): Promise<Catalog> {
  const now = ctx.clock.now();
  const { card, area } = await ctx.catalogues.current(ctx.db, now);
  return {
    rateCard: card.version,
    termsVersion: TERMS_VERSION,
    services: servicesOf(card),
    card,
    area,
    today: inNewYork(now).day,
  };
}
