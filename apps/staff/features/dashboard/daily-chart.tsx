import type { Dashboard } from "@totetaxi/contracts/staff/dashboard";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { isWeekend } from "@totetaxi/values/service-day";
import { dayWords } from "../words/instant.tsx";
import { chartWords, topOf } from "./chart-words.ts";

const WIDTH = 900;
const HEIGHT = 200;
const FOOT = 22;
const SHARE = 0.66;
/** What went back stands before what came in and is narrower, so that both are seen whichever is more. */
const BACK_SHARE = 0.36;

type Daily = Dashboard["daily"];

/** `$1,500`: an axis needs no cents. */
function axisWords(amount: number): string {
  return formatUsd(cents(amount)).replace(/\.00$/, "");
}

/** What came in on each of 30 days, and what went back. The table beneath it says the same in figures. */
export function DailyChart({ daily }: { readonly daily: Daily }) {
  const top = topOf(daily);
  const room = HEIGHT - FOOT;
  const slot = WIDTH / daily.length;
  const heightOf = (amount: number) => (room * amount) / top;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={chartWords(daily)}
      // On a phone it is drawn at two thirds, so its words are larger there.
      className="h-auto w-full min-w-160"
    >
      {[0.5, 1].map((share) => (
        <g key={share}>
          <line
            x1="0"
            x2={WIDTH}
            y1={room * (1 - share) + 0.5}
            y2={room * (1 - share) + 0.5}
            className="stroke-line"
          />
          <text x="0" y={room * (1 - share) + 12} className="fill-ink-faint text-base md:text-xs">
            {axisWords(Math.round(top * share))}
          </text>
        </g>
      ))}
      {daily.map(({ day, grossCents, refundCents }, at) => (
        <g key={day}>
          <title>{`${dayWords(day)}: ${formatUsd(cents(grossCents))} came in, ${formatUsd(cents(refundCents))} went back`}</title>
          {/* All of the day's column tells of it, not only a bar that may be thin or none. */}
          <rect
            x={at * slot}
            y="0"
            width={slot}
            height={HEIGHT}
            className="fill-transparent hover:fill-trim-soft"
          />
          <rect
            x={at * slot + (slot * (1 - SHARE)) / 2}
            y={room - heightOf(grossCents)}
            width={slot * SHARE}
            height={heightOf(grossCents)}
            className="fill-trim"
            rx="2"
          />
          <rect
            x={at * slot + (slot * (1 - BACK_SHARE)) / 2}
            y={room - heightOf(refundCents)}
            width={slot * BACK_SHARE}
            height={heightOf(refundCents)}
            className="fill-brass"
            rx="2"
          />
          {at % 7 === 1 && (
            <text
              // The last one ends with its column: in its middle it would stand out over the edge.
              x={at === daily.length - 1 ? WIDTH : at * slot + slot / 2}
              y={HEIGHT - 5}
              textAnchor={at === daily.length - 1 ? "end" : "middle"}
              className="fill-ink-faint text-base md:text-xs"
            >
              {dayWords(day).slice(5, -6)}
            </text>
          )}
          {isWeekend(day) && (
            <rect x={at * slot} y={room} width={slot} height="3" className="fill-line-strong" />
          )}
        </g>
      ))}
      <line x1="0" x2={WIDTH} y1={room} y2={room} className="stroke-line-strong" />
    </svg>
  );
}
