import type { ReactNode } from "react";
import { CHEVRON_DOWN, Icon } from "./icon.tsx";

type Props = {
  /** Of the part that unfolds: an address that ends in `#id` opens it, without a script. */
  readonly id: string;
  readonly summary: ReactNode;
  /** The summary's rank among the page's headings; left out, it is none. */
  readonly heading?: "h2" | "h3" | "h4";
  /** Of those with the same group one at most is open. */
  readonly group?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/**
 * A question and, unfolded, its answer: the platform's own `details`, which needs no script, opens for "find in page"
 * and for an address that leads into it.
 */
export function Disclosure({ id, summary, heading: Heading = undefined, group, open, children }: Props) {
  const words = <span className="min-w-0 flex-1 text-base font-medium text-ink">{summary}</span>;
  return (
    <details name={group} open={open} className="group border-b border-line">
      <summary className="flex min-h-14 list-none items-center justify-between gap-6 rounded-sm py-4 hover:text-trim [&::-webkit-details-marker]:hidden">
        {Heading ? <Heading className="flex min-w-0 flex-1">{words}</Heading> : words}
        <Icon
          path={CHEVRON_DOWN}
          className="size-4 text-ink-soft transition-transform duration-calm group-open:rotate-180"
        />
      </summary>
      {/* It appears and does not grow: while its height moves, browsers do not scroll to an address within it. */}
      <div id={id} className="max-w-prose scroll-mt-40 pr-10 pb-6 text-ink-soft group-open:animate-appear">
        {children}
      </div>
    </details>
  );
}
