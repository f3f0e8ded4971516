import { Card } from "@totetaxi/ui/card";
import type { ReactNode } from "react";

type Props = {
  readonly heading: "h2" | "h3" | "h4";
  readonly name: string;
  /** A word beside the name. */
  readonly mark?: ReactNode;
  readonly drawing?: ReactNode;
  readonly price?: ReactNode;
  /** One or two sentences. */
  readonly text: ReactNode;
  /** What else there is to know. */
  readonly children?: ReactNode;
  /** The way to book it, at the card's foot. */
  readonly action: ReactNode;
};

/** Something that is sold. Where the card is wide, its drawing stands beside its name, price and text. */
export function OfferCard({ heading: Heading, name, mark, drawing, price, text, children, action }: Props) {
  return (
    <Card tone="raised" pad="large" className="@container h-full">
      <div className="flex h-full flex-col gap-5">
        <div className="flex flex-col gap-5 @xl:flex-row @xl:items-center @xl:gap-10">
          {drawing && <div className="@xl:w-72 @xl:shrink-0">{drawing}</div>}
          <div className="grid gap-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Heading className="font-display text-2xl">{name}</Heading>
              {mark}
            </div>
            {price && <p className="font-display text-3xl font-light">{price}</p>}
            <p className="text-ink-soft">{text}</p>
          </div>
        </div>
        {children}
        <div className="mt-auto grid pt-1">{action}</div>
      </div>
    </Card>
  );
}
