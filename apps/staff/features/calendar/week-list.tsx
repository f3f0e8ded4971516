import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { Badge } from "@totetaxi/ui/badge";
import { classNames } from "@totetaxi/ui/class-names";
import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { calendarPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { Loads } from "./loads.tsx";

/** The days of a week beneath each other, with every hour's load. */
export function WeekList({
  days,
  today,
}: {
  readonly days: readonly CalendarDay[];
  readonly today: ServiceDay;
}) {
  return (
    <ol className="grid divide-y divide-line rounded-lg border border-line bg-paper">
      {days.map(({ day, closed, load }) => (
        <li key={day} className="grid gap-4 p-5">
          <p className="flex flex-wrap items-center gap-3">
            <Link href={calendarPath("day", day)} className={classNames(TEXT_LINK, "text-sm font-medium")}>
              {formatDay(day)}
            </Link>
            {day === today && <Badge tone="accent">Today</Badge>}
            {closed !== null && <Badge tone="danger">Closed</Badge>}
            {closed !== null && <span className="text-xs text-ink-soft">{closed}</span>}
          </p>
          <Loads load={load} />
        </li>
      ))}
    </ol>
  );
}
