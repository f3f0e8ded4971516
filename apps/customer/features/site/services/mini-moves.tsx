import type { Catalog, ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { Fact, Facts, Fee } from "../prices/facts.tsx";
import { priceFacts } from "../prices/price-facts.ts";
import { TierCard } from "../prices/tier-card.tsx";

type MiniMove = Extract<ServiceView, { service: "mini_move" }>;
type Props = { readonly catalog: Catalog; readonly miniMove: MiniMove };

/** The three sizes of a mini move side by side, with all that each includes. */
export function MiniMoves({ catalog, miniMove }: Props) {
  const { crew, supplies } = priceFacts(catalog);
  return (
    <section aria-labelledby="mini-move">
      <h2 id="mini-move" className="font-display text-3xl font-light">
        {miniMove.name}
      </h2>
      <p className="mt-2 max-w-xl text-ink-soft">{miniMove.description}</p>
      <ul className="mt-8 grid gap-5 lg:grid-cols-3">
        {miniMove.packages.map((tier) => (
          <li key={tier.package} className="below-fold-220">
            <TierCard
              tier={tier}
              heading="h3"
              text={<span className="block lg:min-h-[2lh]">For a {tier.description}.</span>}
            >
              <Facts>
                <Fact name="Van">{catalog.card.miniMove[tier.package].vehicle}</Fact>
                <Fact name="Pieces">
                  {tier.maxItems === null ? "as many as the van holds" : `up to ${tier.maxItems}`}
                </Fact>
                <Fact name="Each piece">up to {tier.maxPoundsPerItem} lb</Fact>
                <Fact name="Certificate of insurance">
                  <Fee cents={tier.coiFeeCents} />
                </Fact>
                <Fact name="Pickup">8 to 11 AM</Fact>
                <Fact name="An hour of your choice">
                  {tier.hourWindowCents === null ? "not offered" : <Fee cents={tier.hourWindowCents} />}
                </Fact>
                <Fact name="Packing">
                  <Price cents={tier.packingCents} />
                </Fact>
                <Fact name="Unpacking">
                  <Price cents={tier.unpackingCents} />
                </Fact>
              </Facts>
              <p className="text-xs text-ink-faint">
                Packing and unpacking: {crew[tier.package]} each; supplies included up to{" "}
                {supplies[tier.package]}. Sales tax on these two only.
              </p>
            </TierCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
