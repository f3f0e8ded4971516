import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { OfferCard } from "../prices/offer-card.tsx";
import { orIncluded } from "../prices/price-facts.ts";

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
      <p className="text-sm text-ink-soft">
        At least <Price cents={delivery.minimumCents} /> a delivery. Certificate of insurance{" "}
        {orIncluded(delivery.coiFeeCents)}.
      </p>
    </OfferCard>
  );
}
