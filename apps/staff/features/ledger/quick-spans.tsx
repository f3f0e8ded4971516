import { addDays, type ServiceDay, serviceDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { ledgerPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

const WEEK_DAYS = 7;

/** The month so far: what is listed until somebody chooses. */
export function monthSoFar(today: ServiceDay): { readonly from: ServiceDay; readonly to: ServiceDay } {
  return { from: serviceDay(`${today.slice(0, -2)}01`), to: today };
}

function spansOf(today: ServiceDay): readonly (readonly [name: string, from: string, to: string])[] {
  const month = monthSoFar(today);
  return [
    ["Today", today, today],
    ["Yesterday", addDays(today, -1), addDays(today, -1)],
    ["Last 7 days", addDays(today, 1 - WEEK_DAYS), today],
    ["This month", month.from, month.to],
  ];
}

/** The days that are asked for most, one press each. */
export function QuickSpans({ today }: { readonly today: ServiceDay }) {
  return (
    <nav aria-label="Days" className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {spansOf(today).map(([name, from, to]) => (
        <Link key={name} href={ledgerPath({ from, to })} className={TEXT_LINK}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
