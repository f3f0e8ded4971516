import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import type { ComponentProps, ReactNode } from "react";
import { BookLink } from "../book-link.tsx";
import { Fact, Facts } from "./facts.tsx";
import { OfferCard } from "./offer-card.tsx";

export type Specialty = Extract<ServiceView, { service: "specialty_item" }>;

type Props = Pick<ComponentProps<typeof OfferCard>, "heading"> & {
  readonly specialty: Specialty;
  /** What is told after the prices, as facts too. */
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
};

/** Single items, each with its price, and the way to book one. */
export function SpecialtyOffer({ heading, specialty, facts, children }: Props) {
  return (
    <OfferCard
      heading={heading}
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
        {facts}
      </Facts>
      {children}
    </OfferCard>
  );
}
