import type { ReactNode } from "react";

/** How a page begins: what it is, and one or two sentences about it. */
export function PageIntro({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-7xl gap-5 px-5 pt-14 pb-12 sm:px-8 sm:pt-20 sm:pb-16">
      <h1 className="max-w-4xl font-display text-4xl font-light tracking-tight">{title}</h1>
      <p className="max-w-2xl text-lg text-ink-soft">{children}</p>
    </div>
  );
}
