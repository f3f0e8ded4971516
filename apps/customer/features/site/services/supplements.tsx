import type { Catalog } from "@totetaxi/contracts/catalog";
import { priceFacts } from "../prices/price-facts.ts";
import { PeakDays } from "./peak-days.tsx";

/** What can come on top of a price, and the days on which it does. */
export function Supplements({ catalog }: { readonly catalog: Catalog }) {
  const price = priceFacts(catalog);
  const rules = [
    [
      "The day",
      `${price.weekendDays} add ${price.weekendMove} to a mini move and ${price.weekendDelivery} to a standard delivery. The days of the table have a rule of their own instead. Specialty items cost the same on every day.`,
    ],
    [
      "The distance",
      `Each address in Amagansett, Montauk or on Shelter Island, in New Jersey or in Connecticut adds ${price.distance}. Manhattan, Brooklyn and the Hamptons from Speonk to Sag Harbor add nothing.`,
    ],
    [
      "The hour",
      `8 to 9, 9 to 10 or 10 to 11 AM can be chosen with Standard (${price.hour.standard}) and Full (${price.hour.full}). All others share the morning.`,
    ],
    ["The tax", `${price.tax} of packing and unpacking, and of nothing else.`],
  ] as const;
  return (
    <section
      aria-labelledby="supplements"
      className="grid gap-10 below-fold-386 lg:grid-cols-[3fr_2fr] lg:gap-16"
    >
      <div>
        <h2 id="supplements" className="font-display text-3xl font-light">
          What can change a price
        </h2>
        <dl className="mt-8 grid gap-6">
          {rules.map(([name, words]) => (
            <div key={name} className="border-t border-line-strong pt-4">
              <dt className="font-display text-xl">{name}</dt>
              <dd className="mt-1 max-w-prose text-ink-soft">{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      <PeakDays catalog={catalog} />
    </section>
  );
}
