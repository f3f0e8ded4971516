import type { Today } from "@totetaxi/contracts/staff/today";
import { classNames } from "@totetaxi/ui/class-names";
import { cents, formatUsd } from "@totetaxi/values/cents";
import type { Route } from "next";
import Link from "next/link";
import { bookingsPath, refundsPath, workPath } from "../shell/links.ts";
import { timeLeft } from "./time-left.ts";

type Thing = {
  readonly href: Route;
  readonly name: string;
  readonly count: number;
  readonly detail: string;
  readonly isPressing?: boolean;
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function thingsOf({ work, unpaidHolds, counts }: Today, nowMs: number): Thing[] {
  const [items, letters] = [work.itemCount, work.deadLetterCount];
  const [next] = unpaidHolds;
  return [
    {
      href: workPath(),
      name: "Need a person",
      count: items + letters,
      detail:
        items + letters === 0
          ? "All is well"
          : `${counted(items, "finding", "findings")}, ${counted(letters, "failed job", "failed jobs")}`,
      isPressing: items + letters > 0,
    },
    {
      href: refundsPath(),
      name: "Refunds to decide",
      count: counts.refundsWaiting,
      detail:
        counts.refundsWaiting === 0
          ? "None waits"
          : `${formatUsd(cents(counts.refundsWaitingCents))} asked for`,
    },
    {
      href: bookingsPath({ status: "pending" }),
      name: "Unpaid holds",
      count: counts.unpaidHolds,
      detail: next?.holdExpiresAt ? `First: ${timeLeft(next.holdExpiresAt, nowMs)}` : "Nobody is paying",
    },
  ];
}

/** What must be done first, at a glance: how many of each kind wait, and the way to them. */
export function FirstThings({ today, nowMs }: { readonly today: Today; readonly nowMs: number }) {
  return (
    <ul aria-label="To do first" className="grid grid-cols-1 gap-3 sm:grid-cols-3">
      {thingsOf(today, nowMs).map(({ href, name, count, detail, isPressing = false }) => (
        <li key={name}>
          <Link
            href={href}
            className={classNames(
              "flex h-full items-center gap-4 rounded-lg border px-4 py-3 no-underline transition-colors hover:border-trim",
              isPressing ? "border-danger bg-danger-soft" : "border-line bg-paper",
            )}
          >
            <span
              className={classNames(
                "font-display text-2xl tabular-nums",
                isPressing ? "text-danger" : count === 0 && "text-ink-faint",
              )}
            >
              {count}
            </span>
            <span className="grid min-w-0">
              <span className="text-sm font-medium">{name}</span>
              <span className={classNames("truncate text-xs", isPressing ? "text-danger" : "text-ink-soft")}>
                {detail}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
