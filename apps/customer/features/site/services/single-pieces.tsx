import type { Catalog, ServiceView } from "@totetaxi/contracts/catalog";
import { PROMISES } from "@totetaxi/contracts/promises";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { Fact, Facts, Fee } from "../prices/facts.tsx";
import { OfferCard } from "../prices/offer-card.tsx";

type Delivery = Extract<ServiceView, { service: "standard_delivery" }>;
type Specialty = Extract<ServiceView, { service: "specialty_item" }>;

export function Delivery({ catalog, delivery }: { readonly catalog: Catalog; readonly delivery: Delivery }) {
  const { maxPoundsPerItem, sameDayCents } = catalog.card.standardDelivery;
  return (
    <OfferCard
      heading="h2"
      name={delivery.name}
      text={delivery.description}
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
      <Facts>
        <Fact name="At least">
          <Price cents={delivery.minimumCents} />
        </Fact>
        <Fact name="Each piece">up to {maxPoundsPerItem} lb</Fact>
        <Fact name="Pickup">8 to 11 AM</Fact>
        <Fact name="Certificate of insurance">
          <Fee cents={delivery.coiFeeCents} />
        </Fact>
        <Fact name="Same day, by phone">
          +<Price cents={sameDayCents} />
        </Fact>
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
      text={specialty.description}
      action={
        <BookLink service="specialty_item" kind="secondary">
          Book an item
        </BookLink>
      }
    >
      <Facts>
        {specialty.items.map(({ item, name, cents }) => (
          <Fact key={item} name={name}>
            <Price cents={cents} />
          </Fact>
        ))}
        <Fact name="Pickup">8 to 11 AM</Fact>
        <Fact name="Certificate of insurance">
          <Fee cents={specialty.coiFeeCents} />
        </Fact>
        <Fact name="Same day, by phone">
          +<Price cents={catalog.card.specialtyItems.sameDayCents} />
        </Fact>
      </Facts>
      <p className="text-xs text-ink-faint">{PROMISES.peloton}</p>
    </OfferCard>
  );
}
