import type { ServiceView } from "@totetaxi/contracts/catalog";
import { orIncluded } from "../prices/price-facts.ts";
import { TierCard } from "../prices/tier-card.tsx";

type MiniMove = Extract<ServiceView, { service: "mini_move" }>;

export function MiniMoveCards({ miniMove }: { readonly miniMove: MiniMove }) {
  return (
    <section aria-labelledby="mini-move" className="md:col-span-2">
      <h3 id="mini-move" className="font-display text-2xl">
        {miniMove.name}
      </h3>
      <p className="mt-1 text-ink-soft">{miniMove.description}</p>
      <ul className="mt-6 grid gap-5 lg:grid-cols-3">
        {miniMove.packages.map((tier) => (
          <li key={tier.package}>
            <TierCard
              tier={tier}
              heading="h4"
              text={`For a ${tier.description}, up to ${tier.maxPoundsPerItem} lb each. Certificate of insurance ${orIncluded(tier.coiFeeCents)}.`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
