import { formatTime } from "@totetaxi/values/instant";
import { inNewYork, type ServiceDay, weekdayName } from "@totetaxi/values/service-day";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Tue, Mar 10, 2026`: short enough for a row. */
export function dayWords(day: ServiceDay): string {
  const [year, month, date] = day.split("-");
  const weekday = weekdayName(day).slice(0, 3);
  return `${weekday}, ${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
}

/** `Mar 2, 2026, 10:04 AM`: an ISO instant as clocks in New York show it, wherever the reader is. */
export function instantWords(at: string): string {
  const instant = new Date(at);
  return `${dayWords(inNewYork(instant).day).slice(5)}, ${formatTime(instant)}`;
}

/** An instant, for people and for programs. */
export function Instant({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {instantWords(at)}
    </time>
  );
}
