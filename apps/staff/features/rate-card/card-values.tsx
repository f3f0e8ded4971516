import { Price } from "@totetaxi/ui/price";
import { Facts } from "../shell/facts.tsx";
import { Part } from "../shell/part.tsx";
import type { Card } from "./card.ts";
import { sectionsOf, typedOf } from "./leaves.ts";

/** A card that is published: to be read. */
export function CardValues({ card }: { readonly card: Card }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {sectionsOf(card).map(({ title, path, leaves }) => (
        <Part key={path.join(".")} title={title}>
          <Facts
            facts={leaves.map(({ label, kind, value }) => ({
              name: label,
              value: kind === "cents" ? <Price cents={Number(value)} /> : typedOf(kind, value),
            }))}
          />
        </Part>
      ))}
    </div>
  );
}
