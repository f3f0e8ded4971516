import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { classNames } from "@totetaxi/ui/class-names";
import Link from "next/link";
import { loadShade, loadWords, shortLoadWords } from "../load/load-words.ts";
import { calendarPath } from "../shell/links.ts";
import { dayInWords } from "./day-words.ts";

const SHADES = ["bg-paper", "bg-trim-soft", "bg-trim-soft", "bg-brass-soft", "bg-brass-soft"] as const;

type Props = {
  readonly facts: CalendarDay;
  readonly isToday: boolean;
  readonly isOfMonth: boolean;
  readonly isTabStop: boolean;
};

/** A day of the month: its load in words and in shade. It opens the day. */
export function MonthCell({ facts, isToday, isOfMonth, isTabStop }: Props) {
  const { day, closed, load } = facts;
  const { taken, capacity } = load.day;
  const share = capacity === 0 ? 0 : Math.min(1, taken / capacity);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid's cell is a gridcell
    // biome-ignore lint/a11y/useFocusableInteractive: its link takes the focus
    <td role="gridcell" className="h-px border border-line p-0 align-top">
      <Link
        href={calendarPath("day", day)}
        data-day={day}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isToday ? "date" : undefined}
        className={classNames(
          "flex h-full min-h-20 flex-col justify-between gap-2 p-1.5 no-underline hover:bg-trim-soft focus-visible:-outline-offset-2 sm:min-h-24 sm:p-2.5",
          closed === null ? SHADES[loadShade(load.day)] : "bg-sunken",
        )}
      >
        {/* Read as one sentence; what is seen is its short form. */}
        <span className="sr-only">{dayInWords(facts, isToday)}</span>
        <span aria-hidden="true" className="flex items-baseline justify-between gap-1">
          <span
            className={classNames(
              "text-sm tabular-nums",
              isToday && "rounded-full bg-trim px-2 font-medium text-on-trim",
              !isOfMonth && "text-ink-faint",
            )}
          >
            {Number(day.slice(8))}
          </span>
        </span>
        <span aria-hidden="true" className="grid gap-1">
          <span className="text-2xs leading-tight text-ink-soft sm:hidden">
            {closed === null ? shortLoadWords(load.day) : "Closed"}
          </span>
          <span className="text-xs leading-tight break-words text-ink-soft max-sm:hidden">
            {closed === null
              ? taken === 0 && capacity > 0
                ? ""
                : loadWords(load.day)
              : `Closed, ${taken} booked`}
          </span>
          <span className="h-1 overflow-hidden rounded-full bg-line">
            <span
              data-fill
              className={classNames("block h-full", share === 1 ? "bg-brass" : "bg-trim")}
              style={{ width: `${share * 100}%` }}
            />
          </span>
        </span>
      </Link>
    </td>
  );
}
