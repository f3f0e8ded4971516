import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import { classNames } from "./class-names.ts";

/** What a calendar shows and says about one day. */
export type CalendarDay = {
  readonly open: boolean;
  /** A few characters beneath the number. */
  readonly note?: string;
  /** The same and more in words, for the day's accessible name. */
  readonly words: string;
};

type Props = {
  readonly day: ServiceDay | undefined;
  readonly facts: CalendarDay | undefined;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: (day: ServiceDay) => void;
  readonly onRefused: (day: ServiceDay) => void;
};

const LOOKS = {
  selected: "bg-trim text-on-trim",
  open: "bg-paper text-ink hover:bg-trim-soft",
  closed: "text-ink-faint",
} as const;

const NOTE_LOOKS = { selected: "text-on-trim", open: "text-brass-ink", closed: "text-ink-faint" } as const;

export function CalendarCell({ day, facts, isSelected, isTabStop, onSelect, onRefused }: Props) {
  if (day === undefined) return <td />;
  const isOpen = facts?.open ?? false;
  const look = isSelected ? "selected" : isOpen ? "open" : "closed";
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid's cell is a gridcell
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <td role="gridcell" aria-selected={isSelected} className="p-0">
      <button
        type="button"
        data-day={day}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isSelected}
        aria-disabled={!isOpen || undefined}
        onClick={() => (isOpen ? onSelect(day) : onRefused(day))}
        className={classNames(
          "flex h-13 w-full flex-col items-center justify-center rounded-md text-base leading-none tabular-nums transition-colors",
          LOOKS[look],
        )}
      >
        <span className="sr-only">
          {formatDay(day)}: {facts?.words ?? "checking"}
        </span>
        <span
          aria-hidden="true"
          className={classNames(facts?.open === false && !isSelected && "line-through decoration-1")}
        >
          {Number(day.slice(8))}
        </span>
        <span
          aria-hidden="true"
          className={classNames("mt-1 min-h-3 text-2xs leading-none", NOTE_LOOKS[look])}
        >
          {facts?.note}
        </span>
      </button>
    </td>
  );
}
