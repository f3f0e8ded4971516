import { classNames } from "@totetaxi/ui/class-names";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { TEXT_LINK } from "../shell/text-link.ts";

type Props = {
  readonly href: Route;
  readonly name: string;
  readonly detail: ReactNode;
  /** Stands at the right: an amount, a state, a time. */
  readonly end?: ReactNode;
};

/** One thing that waits; it opens what it is about. */
export function Line({ href, name, detail, end }: Props) {
  return (
    <li className="flex items-start justify-between gap-4 py-2.5 first:pt-0 last:pb-0">
      <div className="grid min-w-0 gap-0.5">
        <Link href={href} className={classNames(TEXT_LINK, "w-fit text-sm font-medium")}>
          {name}
        </Link>
        <div className="text-xs break-words text-ink-soft">{detail}</div>
      </div>
      {end && <div className="shrink-0 text-right text-sm">{end}</div>}
    </li>
  );
}
