import type { Catalog, ServiceView } from "@totetaxi/contracts/catalog";
import { PROMISES } from "@totetaxi/contracts/promises";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { Fact, Facts } from "../prices/facts.tsx";
import { OfferCard } from "../prices/offer-card.tsx";
import { orIncluded, usd } from "../prices/price-facts.ts";

type Delivery = Extract<ServiceView, { service: "standard_delivery" }>;
type Specialty = Extract<ServiceView, { service: "specialty_item" }>;

export function Delivery({ catalog, delivery }: { readonly catalog: Catalog; readonly delivery: Delivery }) {
  const { maxPoundsPerItem, sameDayCents } = catalog.card.standardDelivery;
  return (
    <OfferCard
      heading="h2"
      name={delivery.name}
      price={
        <>
          <Price cents={delivery.perItemCents} /> <span className="text-lg">a piece</span>
        </>
      }
      action={
        <BookLink service="standard_delivery" kind="secondary">
          Book a delivery
        </BookLink>
      }
    >
      <p className="text-ink-soft">{delivery.description}</p>
      <Facts>
        <Fact name="At least">
          <Price cents={delivery.minimumCents} />
        </Fact>
        <Fact name="Each piece">up to {maxPoundsPerItem} lb</Fact>
        <Fact name="Pickup">8 to 11 AM</Fact>
        <Fact name="Certificate of insurance">{orIncluded(delivery.coiFeeCents)}</Fact>
        <Fact name="The same day, by phone">{usd(sameDayCents)} more</Fact>
      </Facts>
      <p className="text-xs text-ink-faint">
        Specialty items may ride along, each at its own price; on their own they need no minimum.
      </p>
    </OfferCard>
  );
}

type SpecialtyProps = { readonly catalog: Catalog; readonly specialty: Specialty };

export function SpecialtyItems({ catalog, specialty }: SpecialtyProps) {
  return (
    <OfferCard
      heading="h2"
      name={specialty.name}
      action={
        <BookLink service="specialty_item" kind="secondary">
          Book an item
        </BookLink>
      }
    >
      <p className="text-ink-soft">{specialty.description}</p>
      <Facts>
        {specialty.items.map(({ item, name, cents }) => (
          <Fact key={item} name={name}>
            <Price cents={cents} />
          </Fact>
        ))}
        <Fact name="Pickup">8 to 11 AM</Fact>
        <Fact name="Certificate of insurance">{orIncluded(specialty.coiFeeCents)}</Fact>
        <Fact name="The same day, by phone">{usd(catalog.card.specialtyItems.sameDayCents)} more</Fact>
      </Facts>
      <p className="text-xs text-ink-faint">{PROMISES.peloton}</p>
    </OfferCard>
  );
}
