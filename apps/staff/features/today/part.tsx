import { classNames } from "@totetaxi/ui/class-names";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { TEXT_LINK } from "../shell/text-link.ts";
import { firstOf } from "../words/first-of.ts";

type Props = {
  readonly title: string;
  readonly count: number;
  /** How many of them are here, when a long list may be cut; `all` then leads to the others. */
  readonly shown?: number;
  /** In place of rows when there are none. */
  readonly none: string;
  /** The way to all of them. */
  readonly all: { readonly href: Route; readonly words: string };
  readonly children: ReactNode;
};

/** One list of the morning, with how long it is. */
export function Part({ title, count, shown = count, none, all, children }: Props) {
  return (
    <section
      aria-label={title}
      className="grid content-start gap-3 rounded-lg border border-line bg-paper p-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-display text-lg">
          {title} <span className="font-text text-sm text-ink-faint tabular-nums">{count}</span>
        </h2>
        <Link className={classNames(TEXT_LINK, "text-sm")} href={all.href} prefetch={false}>
          {all.words}
        </Link>
      </div>
      {count === 0 ? (
        <p className="text-sm text-ink-faint">{none}</p>
      ) : (
        <ul className="grid divide-y divide-line">{children}</ul>
      )}
      {shown < count && <p className="text-sm text-ink-soft">{firstOf(shown, count)}</p>}
    </section>
  );
}
