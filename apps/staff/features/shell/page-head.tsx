import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  /** What the page is about, in a line. */
  readonly lead?: ReactNode;
  /** The page's own acts, at the right. */
  readonly actions?: ReactNode;
};

/** The name of a page and what can be done on it. */
export function PageHead({ title, lead, actions }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid gap-1">
        <h1 className="font-display text-2xl">{title}</h1>
        {lead && <p className="text-sm text-ink-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </div>
  );
}
