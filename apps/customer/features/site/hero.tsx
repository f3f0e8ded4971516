import { BookLink } from "./book-link.tsx";
import { PHONE } from "./office.ts";
import { RouteMap } from "./route-map.tsx";

export function Hero() {
  return (
    <section className="mx-auto max-w-7xl px-5 pt-14 sm:px-8 sm:pt-20 lg:pt-24">
      <div className="grid max-w-4xl animate-rise gap-6">
        <p className="text-sm text-brass-ink">New York City and the Hamptons</p>
        <h1 className="font-display text-4xl font-light tracking-tight">
          Your summer, carried ahead of you.
        </h1>
        <p className="max-w-xl text-lg text-ink-soft">
          We take the luggage, the crib and the surfboard from your door in the city to your door out east.
          Collected in the morning, there by six the same day.
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-3">
          <BookLink size="large">Book now</BookLink>
          <a href={PHONE.href} className="py-2 underline decoration-line-strong underline-offset-4">
            or call {PHONE.text}
          </a>
        </div>
      </div>
      <div className="mt-10 sm:-mt-6 lg:-mt-16">
        <RouteMap />
      </div>
    </section>
  );
}
