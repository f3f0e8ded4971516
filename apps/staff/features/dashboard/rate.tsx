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
  const opening = (pickups: Pickups, states: States, words: ReactNode) => (
    <Link href={pathOf(pickups, states)} className={`${TEXT_LINK} py-1!`}>
      {words}
    </Link>
  );
  const [count, countBefore] = [countOf(now, whole), countOf(before, whole)];
  const bookings = `${count} ${count === 1 ? "booking" : "bookings"}`;
  return (
    <div>
      <dt className="text-xs text-ink-soft">{title}</dt>
      <dd className="font-display text-xl tabular-nums">
        <Link href={pathOf(now, whole)} className="no-underline hover:underline">
          {figureOf(now)}
        </Link>
      </dd>
      <dd className="text-xs text-ink-soft tabular-nums">
        {part && <>{opening(now, part, countOf(now, part))} </>}of {opening(now, whole, bookings)}
      </dd>
      <dd className="text-xs text-ink-faint">
        before: {countBefore === 0 ? figureOf(before) : opening(before, whole, figureOf(before))}
      </dd>
    </div>
  );
}
