import type { Catalog, ServiceView } from "@totetaxi/contracts/catalog";
import { PROMISES } from "@totetaxi/contracts/promises";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";
import { orIncluded, usd } from "../prices/price-facts.ts";
import { Fact, Facts } from "./facts.tsx";

const CARD = "flex flex-col gap-5 rounded-lg border border-line bg-paper p-6 shadow-card sm:p-8";

type Delivery = Extract<ServiceView, { service: "standard_delivery" }>;
type Specialty = Extract<ServiceView, { service: "specialty_item" }>;

export function Delivery({ catalog, delivery }: { readonly catalog: Catalog; readonly delivery: Delivery }) {
  const { maxPoundsPerItem, sameDayCents } = catalog.card.standardDelivery;
  return (
    <section aria-labelledby="standard-delivery" className={CARD}>
      <h2 id="standard-delivery" className="font-display text-2xl">
        {delivery.name}
      </h2>
      <p className="text-ink-soft">{delivery.description}</p>
      <p className="font-display text-3xl font-light">
        <Price cents={delivery.perItemCents} /> <span className="text-lg">a piece</span>
      </p>
      <Facts>
        <Fact name="At least">
          <Price cents={delivery.minimumCents} />
        </Fact>
        <Fact name="Each piece">up to {maxPoundsPerItem} lb</Fact>
        <Fact name="Pickup">8 to 11 AM</Fact>
        <Fact name="Certificate of insurance">{orIncluded(delivery.coiFeeCents)}</Fact>
        <Fact name="The same day, by phone">{usd(sameDayCents)} more</Fact>
      </Facts>
      <p className="mb-auto text-xs text-ink-faint">
        Specialty items may ride along, each at its own price; on their own they need no minimum.
      </p>
      <BookLink service="standard_delivery" kind="secondary">
        Book a delivery
      </BookLink>
    </section>
  );
}

export function SpecialtyItems({
  catalog,
  specialty,
}: {
  readonly catalog: Catalog;
  readonly specialty: Specialty;
}) {
  return (
    <section aria-labelledby="specialty-item" className={CARD}>
      <h2 id="specialty-item" className="font-display text-2xl">
        {specialty.name}
      </h2>
      <p className="text-ink-soft">{specialty.description}</p>
      <Facts>
        {specialty.items.map(({ item, name, cents }) => (
          <Fact key={item} name={name}>
            <Price cents={cents} />
          </Fact>
        ))}
        <Fact name="Pickup">8 to 11 AM</Fact>
        <Fact name="Certificate of insurance">{orIncluded(specialty.coiFeeCents)}</Fact>
        <Fact name="The same day, by phone">{usd(catalog.card.specialtyItems.sameDayCents)} more</Fact>
      </Facts>
      <p className="mb-auto text-xs text-ink-faint">{PROMISES.peloton}</p>
      <BookLink service="specialty_item" kind="secondary">
        Book an item
      </BookLink>
    </section>
  );
}
