import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { VanDrawing } from "../van-drawing.tsx";

type MiniMove = Extract<ServiceView, { service: "mini_move" }>;

export function MiniMoveCards({ miniMove }: { readonly miniMove: MiniMove }) {
  return (
    <section aria-labelledby="mini-move" className="md:col-span-2">
      <h3 id="mini-move" className="font-display text-2xl">
        {miniMove.name}
      </h3>
      <p className="mt-1 text-ink-soft">{miniMove.description}</p>
      <ul className="mt-6 grid gap-4 lg:grid-cols-3">
        {miniMove.packages.map((tier) => (
          <li
            key={tier.package}
            className="grid content-start gap-4 rounded-lg border border-line bg-paper p-6 shadow-card sm:p-8"
          >
            <VanDrawing fill={tier.package} size="large" named />
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h4 className="font-display text-xl">{tier.name}</h4>
              {tier.mostPopular && (
                <span className="rounded-full bg-brass-soft px-2.5 py-0.5 text-xs font-medium text-brass-ink">
                  Most chosen
                </span>
              )}
            </div>
            <p className="font-display text-3xl font-light">
              <Price cents={tier.cents} />
            </p>
            <p className="text-sm text-ink-soft">
              For a {tier.description}, up to {tier.maxPoundsPerItem} lb each. Certificate of insurance{" "}
              {tier.coiFeeCents === 0 ? "included" : <Price cents={tier.coiFeeCents} />}.
            </p>
            <BookLink service="mini_move" package={tier.package} kind="secondary">
              Book {tier.name}
            </BookLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
