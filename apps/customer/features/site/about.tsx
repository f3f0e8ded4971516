import { ABOUT } from "./content/about.ts";
import { RouteMap } from "./drawings/route-map.tsx";
import { PageIntro } from "./page-intro.tsx";

export function About() {
  return (
    <article>
      <PageIntro title={ABOUT.title}>{ABOUT.lede}</PageIntro>
      <div className="mx-auto max-w-7xl px-5 sm:px-8">
        <RouteMap />
        <div className="mt-16 grid gap-x-16 gap-y-14 md:grid-cols-2">
          {ABOUT.chapters.map(({ title, text }) => (
            <section key={title} className="border-t-2 border-trim pt-6">
              <h2 className="font-display text-2xl font-light">{title}</h2>
              {text.map((paragraph) => (
                <p key={paragraph} className="mt-4 max-w-prose text-ink-soft">
                  {paragraph}
                </p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}
