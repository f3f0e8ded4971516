import { CLAUSES } from "./terms-text.ts";

export function Terms({ version }: { readonly version: string }) {
  return (
    <article className="mx-auto max-w-3xl px-5 pt-14 sm:px-8 sm:pt-20">
      <h1 className="font-display text-4xl font-light">Terms of service</h1>
      <p className="mt-4 text-ink-faint">Version {version}. A booking keeps the version it was made under.</p>
      <div className="mt-12 grid gap-10">
        {CLAUSES.map(({ id, title, text }) => (
          <section key={id} id={id} className="scroll-mt-8 border-t border-line pt-6">
            <h2 className="font-display text-xl">{title}</h2>
            {text.map((paragraph) => (
              <p key={paragraph} className="mt-3 text-ink-soft">
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </div>
    </article>
  );
}
