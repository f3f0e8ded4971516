import { LivePrices } from "./live-prices.tsx";

export function Services() {
  return (
    <section id="services" className="mx-auto mt-24 max-w-7xl scroll-mt-8 px-5 sm:px-8">
      <div className="grid gap-3">
        <h2 className="font-display text-3xl font-light">What we carry, and what it costs</h2>
        <p className="max-w-xl text-ink-soft">
          From one surfboard to a household’s season. Prices are today’s; day, distance and extras are shown
          line by line before you pay.
        </p>
      </div>
      <LivePrices />
    </section>
  );
}
