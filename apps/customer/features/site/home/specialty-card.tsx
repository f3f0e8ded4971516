import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { BookLink } from "../book-link.tsx";

type Specialty = Extract<ServiceView, { service: "specialty_item" }>;

export function SpecialtyCard({ specialty }: { readonly specialty: Specialty }) {
  return (
    <section className="grid content-start gap-4 rounded-lg border border-line bg-paper p-6 shadow-card sm:p-8">
      <h3 className="font-display text-2xl">{specialty.name}</h3>
      <p className="text-ink-soft">{specialty.description}</p>
      <dl className="grid gap-2 text-sm">
        {specialty.items.map(({ item, name, cents }) => (
          <div key={item} className="flex items-baseline justify-between gap-4 border-b border-line pb-2">
            <dt>{name}</dt>
            <dd>
              <Price cents={cents} />
            </dd>
          </div>
        ))}
      </dl>
      <BookLink service="specialty_item" kind="secondary">
        Book an item
      </BookLink>
    </section>
  );
}
