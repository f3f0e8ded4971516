import type { ReactNode } from "react";

export type Fact = { readonly name: string; readonly value: ReactNode };

/** Names and what they are, beneath each other. What somebody typed keeps its lines. */
export function Facts({ facts }: { readonly facts: readonly (Fact | false)[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
      {facts
        .filter((fact) => fact !== false)
        .map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft max-sm:-mb-1.5 max-sm:text-xs">{name}</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
