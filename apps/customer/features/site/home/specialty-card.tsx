import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { Fact, Facts } from "../prices/facts.tsx";
import { OfferCard } from "../prices/offer-card.tsx";

type Specialty = Extract<ServiceView, { service: "specialty_item" }>;

export function SpecialtyCard({ specialty }: { readonly specialty: Specialty }) {
  return (
    <OfferCard
      heading="h3"
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
      </Facts>
    </OfferCard>
  );
}
