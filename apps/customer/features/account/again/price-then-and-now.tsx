import type { Rebooking } from "@totetaxi/contracts/my-bookings";
import { Notice } from "@totetaxi/ui/notice";
import { Price } from "@totetaxi/ui/price";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { formatDay } from "@totetaxi/values/service-day";

/** What the trip cost, what it costs by today's prices, and every line that differs. */
export function PriceThenAndNow({ trip }: { readonly trip: Rebooking }) {
  const { today, earlier, changes, pricedFor } = trip;
  if (!today.ok) {
    return (
      <Notice tone="warning" title="This trip cannot be booked just as it was.">
        <p>
          <WholeWords text={today.message} /> What has to change is asked next.
        </p>
      </Notice>
    );
  }
  const difference = today.totalCents - earlier.totalCents;
  return (
    <section aria-labelledby="prices" className="grid gap-4">
      <div>
        <h2 id="prices" className="text-sm text-ink-soft">
          By today’s prices, on a day like {formatDay(pricedFor).split(",")[0]}
        </h2>
        <p className="font-display text-3xl font-light">
          <Price cents={today.totalCents} />
        </p>
        <p className="text-sm text-ink-soft">
          It was <Price cents={earlier.totalCents} />.{" "}
          {difference === 0 ? (
            "It costs the same today."
          ) : (
            <>
              That is <Price cents={Math.abs(difference)} /> {difference > 0 ? "more" : "less"} today:
            </>
          )}
        </p>
      </div>
      {changes.length > 0 && (
        <ul className="grid gap-3 border-t border-line pt-4 text-sm">
          {changes.map(({ rule, label, because, earlierCents, todayCents }) => (
            <li key={`${rule} ${label}`} className="grid grid-cols-[1fr_auto] gap-x-4">
              <span>
                {label}
                <span className="block text-xs text-ink-faint">{because}</span>
              </span>
              <span className="text-right">
                <Price cents={todayCents ?? 0} />
                <span className="block text-xs text-ink-faint">
                  was <Price cents={earlierCents ?? 0} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-xs text-ink-faint">
        Weekends, peak dates and one-hour windows change the price; you see it for every day as you choose.
      </p>
    </section>
  );
}
