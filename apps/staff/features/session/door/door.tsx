import { useAlive } from "@totetaxi/ui/use-alive";
import { Wordmark } from "@totetaxi/ui/wordmark";
import type { ReactNode } from "react";

type Props = { readonly title: string; readonly lead: ReactNode; readonly children: ReactNode };

/** What stands before the office: a page for who is not in yet. */
export function Door({ title, lead, children }: Props) {
  const isAlive = useAlive();
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center gap-8 px-6 py-12">
      <Wordmark />
      <div className="grid gap-2">
        <h1 className="font-display text-2xl">{title}</h1>
        <p className="text-sm text-ink-soft">{lead}</p>
      </div>
      {/* What is typed before the page is alive would be lost. */}
      <fieldset disabled={!isAlive} className="contents">
        {children}
      </fieldset>
    </main>
  );
}
