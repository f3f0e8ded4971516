import type { Catalog } from "@totetaxi/contracts/catalog";
import { MiniMoves } from "./mini-moves.tsx";
import { Delivery, SpecialtyItems } from "./single-pieces.tsx";
import { Supplements } from "./supplements.tsx";

/** Every service that is sold, with its price, its limits and its certificate's. */
export function ServiceList({ catalog }: { readonly catalog: Catalog }) {
  const moves = catalog.services.filter((service) => service.service === "mini_move");
  const others = catalog.services.filter((service) => service.service !== "mini_move");
  return (
    <div className="grid gap-24">
      {moves.map((miniMove) => (
        <MiniMoves key={miniMove.service} catalog={catalog} miniMove={miniMove} />
      ))}
      <div className="grid gap-5 below-fold-316 md:grid-cols-2">
        {others.map((service) =>
          service.service === "standard_delivery" ? (
            <Delivery key={service.service} catalog={catalog} delivery={service} />
          ) : (
            <SpecialtyItems key={service.service} catalog={catalog} specialty={service} />
          ),
        )}
      </div>
      <Supplements catalog={catalog} />
    </div>
  );
}
