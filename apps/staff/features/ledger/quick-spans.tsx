import { addDays, type ServiceDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { api } from "../api/api.ts";
import { ledgerPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

const WEEK_DAYS = 7;

function spansOf(today: ServiceDay): readonly (readonly [name: string, from: string, to: string])[] {
  const monthBegan = `${today.slice(0, -2)}01`;
  return [
    ["Today", today, today],
    ["Yesterday", addDays(today, -1), addDays(today, -1)],
    ["Last 7 days", addDays(today, 1 - WEEK_DAYS), today],
    ["This month", monthBegan, today],
  ];
}

/** The days that are asked for most, one press each. */
export function QuickSpans() {
  const { data: today } = api.today.get.useQuery(undefined, { select: ({ day }) => day });
  if (!today) return null;
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
