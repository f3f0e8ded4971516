import type { Catalog } from "@totetaxi/contracts/catalog";
import { addDays, formatDay, serviceDay } from "@totetaxi/values/service-day";
import { usd } from "../prices/price-facts.ts";

/** Nobody books further ahead (domain rules, section 4). */
const BOOKABLE_DAYS = 365;

type Peak = Catalog["card"]["dateSurcharges"]["peak"][number];

/** A peak's name and its days; a name that is the day itself is said once. */
function wordsOf({ name, from, to }: Peak): string[] {
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
      <table aria-labelledby="peak-days" className="mt-4 w-full text-sm">
        <thead className="text-xs text-ink-soft">
          <tr className="align-bottom [&>th]:pb-2 [&>th]:font-normal">
            <th scope="col" className="text-left">
              Day
            </th>
            <th scope="col" className="pl-4 text-right">
              Mini move
            </th>
            <th scope="col" className="pl-4 text-right">
              Delivery
            </th>
          </tr>
        </thead>
        <tbody>
          {ahead.map((peak) => {
            const [name, days] = wordsOf(peak);
            return (
              <tr key={`${peak.name} ${peak.from}`} className="border-t border-line-strong align-baseline">
                <th scope="row" className="py-2.5 text-left font-normal">
                  {name}
                  {days && <span className="block text-ink-soft">{days}</span>}
                </th>
                <td className="pl-4 text-right whitespace-nowrap tabular-nums">{fee(peak.miniMoveCents)}</td>
                <td className="pl-4 text-right whitespace-nowrap tabular-nums">
                  {fee(peak.standardDeliveryCents)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
