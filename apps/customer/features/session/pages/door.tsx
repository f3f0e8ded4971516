import type { ReactNode } from "react";

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** A page at the door of the accounts: one thing to do, on one piece of paper. */
export function Door({ title, lead, children }: Props) {
  return (
    <div className="mx-auto grid max-w-xl gap-8 px-5 pt-12 sm:pt-20">
      <div className="grid gap-3">
        <h1 className="font-display text-4xl font-light tracking-tight">{title}</h1>
        {lead && <p className="max-w-prose text-ink-soft">{lead}</p>}
      </div>
      {children}
    </div>
  );
}

/** The paper on which the form lies. */
export function DoorPaper({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid gap-6 rounded-xl border border-line bg-paper p-6 shadow-card sm:p-10">
      {children}
    </div>
  );
}
