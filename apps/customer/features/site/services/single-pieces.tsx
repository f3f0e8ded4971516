import type { Catalog } from "@totetaxi/contracts/catalog";
import { PROMISES } from "@totetaxi/contracts/promises";
import { Price } from "@totetaxi/ui/price";
import { DeliveryOffer, type Delivery as DeliveryView } from "../prices/delivery-offer.tsx";
import { Fact, Facts, Fee } from "../prices/facts.tsx";
import { type Specialty, SpecialtyOffer } from "../prices/specialty-offer.tsx";

type DeliveryProps = { readonly catalog: Catalog; readonly delivery: DeliveryView };

export function Delivery({ catalog, delivery }: DeliveryProps) {
  const { maxPoundsPerItem, sameDayCents } = catalog.card.standardDelivery;
  return (
    <DeliveryOffer heading="h2" delivery={delivery}>
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
    </DeliveryOffer>
  );
}

type SpecialtyProps = { readonly catalog: Catalog; readonly specialty: Specialty };

export function SpecialtyItems({ catalog, specialty }: SpecialtyProps) {
  return (
    <SpecialtyOffer
      heading="h2"
      specialty={specialty}
      facts={
        <>
          <Fact name="Pickup">8 to 11 AM</Fact>
          <Fact name="Certificate of insurance">
            <Fee cents={specialty.coiFeeCents} />
          </Fact>
          <Fact name="Same day, by phone">
            +<Price cents={catalog.card.specialtyItems.sameDayCents} />
          </Fact>
        </>
      }
    >
      <p className="text-xs text-ink-faint">{PROMISES.peloton}</p>
    </SpecialtyOffer>
  );
}
