import { Price } from "@totetaxi/ui/price";
import type { ReactNode } from "react";

/** The look of every fact is told here once: a page has dozens of them, and carries each word of it twice. */
const ROWS =
  "*:flex *:items-baseline *:justify-between *:gap-6 *:border-t *:border-line *:py-2.5 [&_dd]:text-right [&_dt]:text-ink-soft";

/** What belongs to a service, each with its figure; side by side where the card is wide. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={`grid text-sm @xl:grid-cols-2 @xl:gap-x-10 ${ROWS}`}>{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A fee as a fact's figure; nothing to pay is "included". */
export function Fee({ cents }: { readonly cents: number }) {
  return cents === 0 ? "included" : <Price cents={cents} />;
}
