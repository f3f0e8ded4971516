import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";

type Delivery = Extract<ServiceView, { service: "standard_delivery" }>;

export function DeliveryCard({ delivery }: { readonly delivery: Delivery }) {
  return (
    <section className="grid content-start gap-4 rounded-lg border border-line bg-paper p-6 shadow-card sm:p-8">
      <h3 className="font-display text-2xl">{delivery.name}</h3>
      <p className="text-ink-soft">{delivery.description}</p>
      <p className="font-display text-3xl font-light">
        <Price cents={delivery.perItemCents} /> <span className="text-lg">a piece</span>
      </p>
      <p className="text-sm text-ink-soft">
        At least <Price cents={delivery.minimumCents} /> a delivery. Certificate of insurance{" "}
        <Price cents={delivery.coiFeeCents} />.
      </p>
      <BookLink service="standard_delivery" kind="secondary">
        Book a delivery
      </BookLink>
    </section>
  );
}
