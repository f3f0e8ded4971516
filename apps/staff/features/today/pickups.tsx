import type { BookingRowView } from "@totetaxi/contracts/staff/booking-list";
import type { Today } from "@totetaxi/contracts/staff/today";
import { Badge } from "@totetaxi/ui/badge";
import { classNames } from "@totetaxi/ui/class-names";
import Link from "next/link";
import { LoadBar } from "../load/load-bar.tsx";
import { bookingPath, bookingsPath, daySheetPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { serviceWords, windowWords } from "../words/booking-words.ts";
import { firstOf } from "../words/first-of.ts";
import { StatusBadge } from "../words/status-badge.tsx";
import { CompletePickup } from "./complete-pickup.tsx";

const WINDOWS = ["hour_8", "hour_9", "hour_10", "morning", "no_preference"];
const HOURS = ["hour_8", "hour_9", "hour_10"] as const;

/** Who is picked up today, by window, and how full the van is. */
export function Pickups({ day, load, pickups, counts }: Pick<Today, "day" | "load" | "pickups" | "counts">) {
  return (
    <section
      aria-label="Pickups"
      className="grid content-start gap-5 rounded-lg border border-line bg-paper p-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-display text-lg">
          Pickups <span className="font-text text-sm text-ink-faint tabular-nums">{counts.pickups}</span>
        </h2>
        <Link href={daySheetPath(day)} className={classNames(TEXT_LINK, "text-sm")}>
          Day sheet
        </Link>
      </div>
      {load.closed !== null && (
        <p className="rounded-md bg-brass-soft px-3 py-2 text-sm text-brass-ink">Closed: {load.closed}</p>
      )}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        <LoadBar label="All day" load={load.load.day} />
        {HOURS.map((hour) => (
          <LoadBar key={hour} label={windowWords(hour)} load={load.load[hour]} />
        ))}
      </div>
      {pickups.length === 0 && <p className="text-sm text-ink-faint">Nothing is picked up today.</p>}
      {WINDOWS.map((window) => {
        const rows = pickups.filter((row) => row.window === window);
        return rows.length > 0 && <Window key={window} window={window} rows={rows} />;
      })}
      {pickups.length < counts.pickups && (
        <p className="text-sm text-ink-soft">
          {firstOf(pickups.length, counts.pickups)}{" "}
          <Link href={bookingsPath({ from: day, to: day })} className={TEXT_LINK}>
            All of the day
          </Link>
        </p>
      )}
    </section>
  );
}

function Window({ window, rows }: { readonly window: string; readonly rows: readonly BookingRowView[] }) {
  return (
    <div className="grid gap-1">
      <h3 className="border-b border-line-strong pb-1 text-xs font-medium text-ink-soft">
        {windowWords(window)}
      </h3>
      <ul className="grid divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.bookingId}
            className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1.4fr)_auto]"
          >
            <Link
              href={bookingPath(row.bookingId)}
              className={classNames(TEXT_LINK, "w-fit text-sm font-medium tabular-nums")}
            >
              {row.number}
            </Link>
            <div className="min-w-0 text-sm">
              <p className="flex items-center gap-2">
                <span className="min-w-0 break-words">{row.name}</span>
                {row.vip && <Badge tone="accent">VIP</Badge>}
              </p>
              <p className="truncate text-xs text-ink-faint">{serviceWords(row)}</p>
            </div>
            <div className="min-w-0 text-xs text-ink-soft">
              <p className="truncate">{row.pickup}</p>
              <p className="truncate text-ink-faint">{row.delivery}</p>
            </div>
            <div className="flex flex-wrap items-center gap-1.5 sm:justify-end">
              {row.coi && <Badge>COI</Badge>}
              <StatusBadge status={row.status} />
              {row.status === "paid" && <CompletePickup {...row} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
