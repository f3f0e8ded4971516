import type { Dashboard } from "@totetaxi/contracts/staff/dashboard";
import { cents, formatUsd } from "@totetaxi/values/cents";

type Daily = Dashboard["daily"];

/** What the scale reaches at least, in cents: days without money still have a readable axis. */
const LEAST_TOP = 10_000;

/** A round amount, in cents, at or above the highest bar, of what came in or of what went back. */
export function topOf(daily: Daily): number {
  const highest = Math.max(LEAST_TOP, ...daily.flatMap((day) => [day.grossCents, day.refundCents]));
  const step = 10 ** Math.floor(Math.log10(highest));
  return Math.ceil(highest / step) * step;
}

/** What the chart shows, for whoever does not see it; more may have gone back than came in. */
export function chartWords(daily: Daily): string {
  const net = daily.reduce((sum, { netCents }) => sum + netCents, 0);
  return `Money of ${daily.length} days, two bars each, what came in and what went back: ${formatUsd(cents(net))} net. The same figures are in the table below.`;
}
