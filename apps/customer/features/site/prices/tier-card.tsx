import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Badge } from "@totetaxi/ui/badge";
import { Price } from "@totetaxi/ui/price";
import type { ReactNode } from "react";
import { BookLink } from "../book-link.tsx";
import { VanDrawing } from "../van-drawing.tsx";
import { OfferCard } from "./offer-card.tsx";

export type Tier = Extract<ServiceView, { service: "mini_move" }>["packages"][number];

type Props = {
  readonly tier: Tier;
  readonly heading: "h3" | "h4";
  readonly text: ReactNode;
  readonly children?: ReactNode;
};

/** A size of a mini move: its van, its price, what is told of it, and its own way into the booking. */
export function TierCard({ tier, heading, text, children }: Props) {
  return (
    <OfferCard
      heading={heading}
      name={tier.name}
      mark={tier.mostPopular && <Badge tone="accent">Most chosen</Badge>}
      drawing={<VanDrawing fill={tier.package} size="large" named />}
      price={<Price cents={tier.cents} />}
      text={text}
      action={
        <BookLink
          service="mini_move"
          package={tier.package}
          kind={tier.mostPopular ? "primary" : "secondary"}
        >
          Book {tier.name}
        </BookLink>
      }
    >
      {children}
    </OfferCard>
  );
}
