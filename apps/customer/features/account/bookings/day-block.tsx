import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";

/** A pickup day as a leaf of a calendar. */
export function DayBlock({ day }: { readonly day: ServiceDay }) {
  const [weekday = "", date = "", year] = formatDay(day).split(", ");
  const [month = "", number] = date.split(" ");
  return (
    <p className="flex items-baseline gap-x-2 sm:block">
      <span className="sr-only">{formatDay(day)}</span>
      <span aria-hidden="true" className="contents sm:block">
        <span className="text-xs text-ink-soft sm:block">{weekday.slice(0, 3)}</span>
        <span className="font-display text-xl tabular-nums sm:block">
          {month.slice(0, 3)} {number}
        </span>
        <span className="text-xs text-ink-faint tabular-nums sm:block">{year}</span>
      </span>
    </p>
  );
}
