import type { ReactNode } from "react";

type Props = { readonly title: string; readonly lead?: ReactNode; readonly action?: ReactNode };

/** How a page of an account begins. */
export function AccountHeading({ title, lead, action }: Props) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="grid gap-2">
        <h1 className="font-display text-3xl font-light break-words">{title}</h1>
        {lead && <p className="max-w-prose text-ink-soft">{lead}</p>}
      </div>
      {action}
    </header>
  );
}
