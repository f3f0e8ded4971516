import { Wordmark } from "@totetaxi/ui/wordmark";
import type { ReactNode } from "react";

/** A page with one thing to say. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center justify-items-start gap-6 px-5 py-16">
      <Wordmark />
      <h1 className="font-display text-3xl font-light">{title}</h1>
      <div className="grid justify-items-start gap-6 text-lg text-ink-soft">{children}</div>
    </main>
  );
}
