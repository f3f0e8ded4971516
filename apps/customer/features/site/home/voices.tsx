import { TESTIMONIALS } from "../content/testimonials.ts";

/** What people say. A sample says that it is one: nobody is quoted with words that were never spoken. */
export function Voices() {
  return (
    <section aria-labelledby="voices" className="mx-auto mt-28 below-fold-175 max-w-7xl px-5 sm:px-8">
      <h2 id="voices" className="font-display text-3xl font-light">
        What we hope to hear
      </h2>
      <ul className="mt-10 grid gap-x-8 gap-y-10 md:grid-cols-3">
        {TESTIMONIALS.map(({ words, who, where, sample }) => (
          <li key={words}>
            <figure className="grid h-full content-start gap-5 border-t-2 border-trim pt-6">
              <blockquote className="font-display text-xl font-light">“{words}”</blockquote>
              <figcaption className="text-sm text-ink-soft">
                {who}, {where}
                {sample && <span className="mt-1 block text-xs text-ink-faint">A sample, written by us</span>}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
