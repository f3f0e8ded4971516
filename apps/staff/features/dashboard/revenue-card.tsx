import type { Revenue } from "@totetaxi/contracts/staff/dashboard";
import { Price } from "@totetaxi/ui/price";
import Link from "next/link";
import { ledgerPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { dayWords } from "../words/instant.tsx";
import { changeWords } from "./rate-words.ts";

function spanWords({ from, to }: Revenue["span"]): string {
  // The year stands once: a card is narrow.
  return from === to ? dayWords(from) : `${dayWords(from).slice(5, -6)} to ${dayWords(to).slice(5)}`;
}

/** Money of some days: what came in, what went back, what is left, and the same days before. */
export function RevenueCard({ title, revenue }: { readonly title: string; readonly revenue: Revenue }) {
  const { span, spanBefore, now, before } = revenue;
  return (
    <section
      aria-label={`Revenue ${title}`}
      className="grid content-start gap-4 rounded-lg border border-line bg-paper p-5"
    >
      <div>
        <h3 className="text-sm font-medium">{title}</h3>
        <p className="text-xs text-ink-faint">{spanWords(span)}</p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={ledgerPath(span)} className="font-display text-2xl no-underline hover:underline">
          <Price cents={now.netCents} />
        </Link>
        <span className="text-xs text-ink-soft">net</span>
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-soft">Gross</dt>
        <dd className="text-right">
          <Link href={ledgerPath(span)} className={TEXT_LINK}>
            <Price cents={now.grossCents} />
          </Link>
        </dd>
        <dt className="text-ink-soft">Refunds</dt>
        <dd className="text-right">
          <Link href={ledgerPath(span)} className={TEXT_LINK}>
            <Price cents={now.refundCents} />
          </Link>
        </dd>
        <dt className="text-ink-soft">
          Net before <span className="block text-xs text-ink-faint">{spanWords(spanBefore)}</span>
        </dt>
        <dd className="text-right">
          <Link href={ledgerPath(spanBefore)} className={TEXT_LINK}>
            <Price cents={before.netCents} />
          </Link>
          <span className="block text-xs text-ink-soft tabular-nums">
            {changeWords(now.netCents, before.netCents)}
          </span>
        </dd>
      </dl>
    </section>
  );
}
