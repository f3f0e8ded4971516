import type { ReactNode } from "react";

/** What belongs to a service, each with its figure. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="grid text-sm">{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-6 border-t border-line py-2.5">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
