import { Price } from "@totetaxi/ui/price";
import { type Delivery, DeliveryOffer } from "../prices/delivery-offer.tsx";
import { Fact, Facts, Fee } from "../prices/facts.tsx";

export function DeliveryCard({ delivery }: { readonly delivery: Delivery }) {
  return (
    <DeliveryOffer heading="h3" delivery={delivery}>
      <Facts>
        <Fact name="At least, for a delivery">
          <Price cents={delivery.minimumCents} />
        </Fact>
        <Fact name="Certificate of insurance">
          <Fee cents={delivery.coiFeeCents} />
        </Fact>
      </Facts>
    </DeliveryOffer>
  );
}
