import type { Catalog } from "@totetaxi/contracts/catalog";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { addDays, formatDay, serviceDay } from "@totetaxi/values/service-day";
import { usd } from "../prices/price-facts.ts";

/** Nobody books further ahead (domain rules, section 4). */
const BOOKABLE_DAYS = 365;

type Peak = Catalog["card"]["dateSurcharges"]["peak"][number];

/** A peak's name and its days; a name that is the day itself is said once. */
function wordsOf({ name, from, to }: Peak): [first: string, days?: string] {
  const [first, last] = [from, to].map((day) => formatDay(serviceDay(day)));
  const days = from === to ? `${first}` : `${first} to ${last}`;
  return days.includes(name) ? [days] : [name, days];
}

const fee = (cents: number) => (cents === 0 ? "nothing" : `+${usd(cents)}`);

/** The days ahead that have a rule of their own, and what each adds to which service. */
export function PeakDays({ catalog }: { readonly catalog: Catalog }) {
  const lastDay = addDays(serviceDay(catalog.today), BOOKABLE_DAYS);
  const ahead = catalog.card.dateSurcharges.peak.filter(
    ({ from, to }) => to >= catalog.today && from <= lastDay,
  );
  if (ahead.length === 0) return null;
  return (
    <div className="rounded-lg bg-sunken p-6 sm:p-8">
      <h3 id="peak-days" className="font-display text-xl">
        Days with a rule of their own
      </h3>
      <table
        aria-labelledby="peak-days"
        className="mt-4 w-full text-sm [&_:is(td,th)]:pl-4 [&_:is(td,th)]:text-right [&_th]:font-normal [&_th:first-child]:pl-0 [&_th:first-child]:text-left"
      >
        <thead className="text-xs text-ink-soft">
          <tr className="align-bottom [&>th]:pb-2">
            <th scope="col">Day</th>
            <th scope="col">Mini move</th>
            <th scope="col">Delivery</th>
          </tr>
        </thead>
        <tbody className="*:border-t *:border-line-strong *:align-baseline [&_td]:whitespace-nowrap [&_td]:tabular-nums [&_th]:py-2.5">
          {ahead.map((peak) => {
            const [name, days] = wordsOf(peak);
            return (
              <tr key={`${peak.name} ${peak.from}`}>
                <th scope="row">
                  <WholeWords text={name} />
                  {days && (
                    <span className="block text-ink-soft">
                      <WholeWords text={days} />
                    </span>
                  )}
                </th>
                <td>{fee(peak.miniMoveCents)}</td>
                <td>{fee(peak.standardDeliveryCents)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
