import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { Fact, Facts, Fee } from "../prices/facts.tsx";
import { OfferCard } from "../prices/offer-card.tsx";

type Delivery = Extract<ServiceView, { service: "standard_delivery" }>;

export function DeliveryCard({ delivery }: { readonly delivery: Delivery }) {
  return (
    <OfferCard
      heading="h3"
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
        <Fact name="At least, for a delivery">
          <Price cents={delivery.minimumCents} />
        </Fact>
        <Fact name="Certificate of insurance">
          <Fee cents={delivery.coiFeeCents} />
        </Fact>
      </Facts>
    </OfferCard>
  );
}
