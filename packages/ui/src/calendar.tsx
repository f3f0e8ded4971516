"use client";
import { addDays, type ServiceDay } from "@totetaxi/values/service-day";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { CalendarCell, type CalendarDay } from "./calendar-cell.tsx";
import { CalendarHeader } from "./calendar-header.tsx";
import { dayBeside } from "./day-keys.ts";
import { daysOf, type Month, monthAfter, monthBefore, monthName, monthOf, weeksOf } from "./month.ts";

type Props = {
  readonly label: string;
  readonly month: Month;
  readonly earliest: ServiceDay;
  readonly latest: ServiceDay;
  /** What is known about the days; a day that is missing cannot be chosen yet. */
  readonly days: ReadonlyMap<ServiceDay, CalendarDay>;
  readonly selected: ServiceDay | undefined;
  readonly busy?: boolean;
  readonly onMonth: (month: Month) => void;
  readonly onSelect: (day: ServiceDay) => void;
  /** Somebody pressed a day that cannot be chosen, and may be told why. */
  readonly onRefused: (day: ServiceDay) => void;
};

type Move = { readonly to: ServiceDay; readonly by: "key" | "click" };

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Where a key leads from a day. */
function dayAfterKey(key: string, day: ServiceDay): ServiceDay | undefined {
  if (key === "PageUp") return addDays(day, -28);
  if (key === "PageDown") return addDays(day, 28);
  return dayBeside(key, day);
}

function within(day: ServiceDay, earliest: ServiceDay, latest: ServiceDay): ServiceDay {
  if (day < earliest) return earliest;
  return day > latest ? latest : day;
}

/** A month of days, one Tab stop, moved through with the arrow keys. Days that cannot be chosen still say why. */
export function Calendar(props: Props) {
  const {
    label,
    month,
    earliest,
    latest,
    days,
    selected,
    busy = false,
    onMonth,
    onSelect,
    onRefused,
  } = props;
  const [moved, setMoved] = useState<Move | undefined>(undefined);
  const grid = useRef<HTMLTableElement>(null);

  const inMonth = daysOf(month).filter((day) => day >= earliest && day <= latest);
  const tabStop =
    [moved?.to, selected, inMonth.find((day) => days.get(day)?.open)].find(
      (day) => day && inMonth.includes(day),
    ) ?? inMonth[0];

  // A key moves the focus; a click has it already, and the first look at a month takes it from nobody.
  useEffect(() => {
    if (moved?.by === "key") grid.current?.querySelector<HTMLElement>(`[data-day="${moved.to}"]`)?.focus();
  }, [moved]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || tabStop === undefined) return;
    const wanted = dayAfterKey(event.key, tabStop);
    if (wanted === undefined) return;
    event.preventDefault();
    const day = within(wanted, earliest, latest);
    setMoved({ to: day, by: "key" });
    if (monthOf(day) !== month) onMonth(monthOf(day));
  }

  return (
    <div>
      <CalendarHeader
        name={monthName(month)}
        before={month > monthOf(earliest) ? () => onMonth(monthBefore(month)) : undefined}
        after={month < monthOf(latest) ? () => onMonth(monthAfter(month)) : undefined}
      />
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: moved through with arrow keys, it is a grid
        role="grid"
        aria-label={`${label}, ${monthName(month)}`}
        aria-busy={busy}
        onKeyDown={onKeyDown}
        className="w-full table-fixed border-separate border-spacing-0.5 sm:border-spacing-1"
      >
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" abbr={name} className="pb-1.5 text-xs font-normal text-ink-faint">
                {name.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={busy ? "opacity-60" : undefined}>
          {weeksOf(month).map((week, index) => (
            <tr key={week.find(Boolean) ?? index}>
              {week.map((day, column) => (
                <CalendarCell
                  key={day ?? `${WEEKDAYS[column]}`}
                  day={day}
                  facts={day === undefined ? undefined : days.get(day)}
                  isSelected={day !== undefined && day === selected}
                  isTabStop={day === tabStop}
                  onSelect={(chosen) => {
                    setMoved({ to: chosen, by: "click" });
                    onSelect(chosen);
                  }}
                  onRefused={onRefused}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
