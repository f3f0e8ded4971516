import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { monthOf } from "@totetaxi/ui/month";
import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { MonthCell } from "./month-cell.tsx";
import { dayAfterKey } from "./spans.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

type Props = {
  readonly days: readonly CalendarDay[];
  readonly today: ServiceDay;
  /** The day that the view stands at: the one Tab stop of the grid. */
  readonly day: ServiceDay;
  readonly onMove: (day: ServiceDay) => void;
};

/** A month of loads: one Tab stop, moved through with the arrow keys. */
export function MonthGrid({ days, today, day, onMove }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  /** Where the keys have led that the view has not followed to yet: the next key counts from there. */
  const moved = useRef<ServiceDay | undefined>(undefined);
  useEffect(() => {
    if (moved.current !== day) return;
    const link = grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
    // The month after a key may still be on its way.
    if (!link) return;
    moved.current = undefined;
    link.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const wanted = dayAfterKey(event.key, moved.current ?? day);
    if (wanted === undefined) return;
    event.preventDefault();
    moved.current = wanted;
    onMove(wanted);
  }

  function onBlur({ relatedTarget }: FocusEvent) {
    if (!grid.current?.contains(relatedTarget)) moved.current = undefined;
  }

  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are moved through with the arrow keys
      role="grid"
      aria-label={formatDay(day).replace(/^\w+, (\w+) \d+,/, "$1")}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className="w-full table-fixed border-collapse overflow-hidden rounded-lg"
    >
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={name} className="py-2 text-xs font-medium text-ink-soft">
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((facts) => (
              <MonthCell
                key={facts.day}
                facts={facts}
                isToday={facts.day === today}
                isOfMonth={monthOf(facts.day) === monthOf(day)}
                isTabStop={facts.day === day}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
