import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import type { ComponentProps } from "react";
import { BookLink } from "../book-link.tsx";
import { OfferCard } from "./offer-card.tsx";

export type Delivery = Extract<ServiceView, { service: "standard_delivery" }>;

type Props = Pick<ComponentProps<typeof OfferCard>, "heading" | "children"> & { readonly delivery: Delivery };

/** A delivery by the piece, and the way to book one; `children` is what else there is to know. */
export function DeliveryOffer({ heading, delivery, children }: Props) {
  return (
    <OfferCard
      heading={heading}
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
      {children}
    </OfferCard>
  );
}
