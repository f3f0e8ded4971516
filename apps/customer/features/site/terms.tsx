import { WholeWords } from "@totetaxi/ui/whole-words";
import { Contents } from "./contents.tsx";
import { CLAUSES } from "./terms-text.ts";

export function Terms({ version }: { readonly version: string }) {
  return (
    <article className="mx-auto max-w-7xl px-5 pt-14 sm:px-8 sm:pt-20">
      <h1 className="font-display text-4xl font-light tracking-tight">Terms of service</h1>
      <p className="mt-5 text-ink-soft">Version {version}. A booking keeps the version it was made under.</p>
      <div className="mt-14 grid gap-14 lg:grid-cols-[16rem_1fr] lg:gap-20">
        <Contents label="Clauses" sections={CLAUSES} />
        <div className="grid max-w-prose gap-10">
          {CLAUSES.map(({ id, title, text }) => (
            <section key={id} id={id} className="scroll-mt-8 border-t border-line-strong pt-6">
              <h2 className="font-display text-xl">{title}</h2>
              {text.map((paragraph) => (
                <p key={paragraph} className="mt-3 text-ink-soft">
                  <WholeWords text={paragraph} />
                </p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}
