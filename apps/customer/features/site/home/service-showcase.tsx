import type { ServiceView } from "@totetaxi/contracts/catalog";
import { SpecialtyOffer } from "../prices/specialty-offer.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { MiniMoveCards } from "./mini-move-cards.tsx";

export function ServiceShowcase({ services }: { readonly services: readonly ServiceView[] }) {
  return (
    <div className="grid gap-5 md:grid-cols-2">
      {services.map((service) => {
        if (service.service === "mini_move")
          return <MiniMoveCards key={service.service} miniMove={service} />;
        if (service.service === "standard_delivery")
          return <DeliveryCard key={service.service} delivery={service} />;
        return <SpecialtyOffer key={service.service} heading="h3" specialty={service} />;
      })}
    </div>
  );
}
