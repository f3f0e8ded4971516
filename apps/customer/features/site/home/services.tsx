import Link from "next/link";
import { PricesAway } from "../prices/prices-away.tsx";
import { readCatalog } from "../prices/read-catalog.ts";
import { ServiceShowcase } from "./service-showcase.tsx";

/** What is sold, with today's prices: read for each request, so that a new rate card needs no new site. */
export async function Services() {
  const catalog = await readCatalog();
  return (
    <section id="services" className="mx-auto mt-24 max-w-7xl scroll-mt-8 px-5 sm:px-8">
      <div className="grid gap-3">
        <h2 className="font-display text-3xl font-light">What we carry, and what it costs</h2>
        <p className="max-w-xl text-ink-soft">
          From one surfboard to a household’s season. Prices are today’s; day, distance and extras are shown
          line by line before you pay.
        </p>
      </div>
      <div className="mt-10">
        {catalog ? <ServiceShowcase services={catalog.services} /> : <PricesAway />}
      </div>
      <p className="mt-8">
        <Link
          href="/services"
          prefetch={false}
          className="inline-block py-2 underline decoration-line-strong underline-offset-4"
        >
          Everything each service includes
        </Link>
      </p>
    </section>
  );
}
