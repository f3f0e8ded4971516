import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do now: a button or a link. */
  readonly action?: ReactNode;
  /** A drawing; decoration. */
  readonly picture?: ReactNode;
  readonly heading?: "h1" | "h2" | "h3" | "p";
};

/** Where a list or a page would be and there is nothing yet: what this place is for, and what to do. */
export function EmptyState({ title, children, action, picture, heading: Title = "p" }: Props) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed border-line-strong px-6 py-12 text-center">
      {picture && (
        <div aria-hidden="true" className="mb-1 text-brass">
          {picture}
        </div>
      )}
      <Title className="font-display text-xl text-balance">{title}</Title>
      {children && <div className="max-w-sm text-sm text-ink-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
