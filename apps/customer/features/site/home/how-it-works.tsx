import { MOMENTS } from "../content/home.ts";
import { DayClock } from "../drawings/day-clock.tsx";

export function HowItWorks() {
  return (
    <section id="how" className="mt-28 scroll-mt-8 below-fold-250 border-y border-line bg-sunken">
      <div className="mx-auto grid max-w-7xl items-center gap-12 px-5 py-16 sm:px-8 sm:py-24 lg:grid-cols-2 lg:gap-20">
        <DayClock />
        <div>
          <h2 className="font-display text-3xl font-light">One morning, three moments</h2>
          <ol className="mt-8 grid gap-8">
            {MOMENTS.map(({ when, what, how }) => (
              <li key={what} className="grid gap-1 border-t border-line-strong pt-5">
                <p className="text-sm text-brass-ink">{when}</p>
                <h3 className="font-display text-xl">{what}</h3>
                <p className="mt-1 max-w-prose text-ink-soft">{how}</p>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
