import { classNames } from "@totetaxi/ui/class-names";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { TEXT_LINK } from "../shell/text-link.ts";

type Props = {
  readonly href: Route;
  readonly name: ReactNode;
  readonly detail: ReactNode;
  /** Stands at the right: an amount, a state, a time. */
  readonly end?: ReactNode;
  /** Beneath it; without it the detail has the whole line. */
  readonly endDetail?: ReactNode;
};

/** One thing that waits; it opens what it is about. */
export function Line({ href, name, detail, end, endDetail }: Props) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-0.5 py-2.5 first:pt-0 last:pb-0">
      <Link href={href} className={classNames(TEXT_LINK, "w-fit text-sm font-medium")}>
        {name}
      </Link>
      <div className="text-right text-sm">{end}</div>
      <div className={classNames("text-xs break-words text-ink-soft", !endDetail && "col-span-2")}>
        {detail}
      </div>
      {endDetail && <div className="text-right text-xs text-ink-soft">{endDetail}</div>}
    </li>
  );
}
