import type { Today } from "@totetaxi/contracts/staff/today";
import { Price } from "@totetaxi/ui/price";
import { addDays } from "@totetaxi/values/service-day";
import { bookingPath, bookingsPath } from "../shell/links.ts";
import { serviceWords } from "../words/booking-words.ts";
import { dayWords } from "../words/instant.tsx";
import { CompletePickup } from "./complete-pickup.tsx";
import { Line } from "./line.tsx";
import { Part } from "./part.tsx";

/** What should be done by now: paid, its day is over, and nobody has completed it. Nothing where nothing is. */
export function Late({ day, late, counts }: Pick<Today, "day" | "late" | "counts">) {
  if (counts.late === 0) return null;
  const path = bookingsPath({ status: "paid", to: addDays(day, -1) });
  return (
    <Part
      title="Late"
      count={counts.late}
      shown={late.length}
      none="Nothing is late."
      all={{ href: path, words: "All late" }}
    >
      <li className="pb-2.5 text-sm text-ink-soft">
        Their day is over and nobody has completed them, so their customers were not written to.
      </li>
      {late.map((row) => (
        <Line
          key={row.bookingId}
          href={bookingPath(row.bookingId)}
          name={row.number}
          detail={`${dayWords(row.pickupDate)}: ${row.name}, ${serviceWords(row)}`}
          end={<Price cents={row.totalCents} />}
          endDetail={<CompletePickup {...row} />}
        />
      ))}
    </Part>
  );
}
