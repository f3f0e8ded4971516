import type { BookingStatus } from "@totetaxi/contracts/booking";
import type { Pickups } from "@totetaxi/contracts/staff/dashboard";
import Link from "next/link";
import type { ReactNode } from "react";
import { bookingsPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

type States = readonly BookingStatus[];
type Props = {
  readonly title: string;
  readonly madeOf: { readonly part?: States; readonly whole: States };
  readonly now: Pickups;
  readonly before: Pickups;
  readonly figureOf: (pickups: Pickups) => ReactNode;
};

function countOf({ byStatus }: Pickups, states: States): number {
  return byStatus.reduce((sum, { status, count }) => (states.includes(status) ? sum + count : sum), 0);
}

function pathOf({ span }: Pickups, states: States) {
  return bookingsPath({ ...span, status: states.join(",") });
}

/** A figure that is made of many bookings, with how many of how many; each opens the bookings that it is made of. */
export function Rate({ title, madeOf: { part, whole }, now, before, figureOf }: Props) {
  const count = (states: States) => (
    <Link href={pathOf(now, states)} className={TEXT_LINK}>
      {countOf(now, states)}
    </Link>
  );
  return (
    <div>
      <dt className="text-xs text-ink-soft">{title}</dt>
      <dd className="font-display text-xl tabular-nums">
        <Link href={pathOf(now, whole)} className="no-underline hover:underline">
          {figureOf(now)}
        </Link>
      </dd>
      <dd className="text-xs text-ink-soft tabular-nums">
        {part ? <>{count(part)} of </> : "of "}
        {count(whole)} bookings
      </dd>
      <dd className="text-xs text-ink-faint">
        before:{" "}
        <Link href={pathOf(before, whole)} className={TEXT_LINK}>
          {figureOf(before)}
        </Link>
      </dd>
    </div>
  );
}
