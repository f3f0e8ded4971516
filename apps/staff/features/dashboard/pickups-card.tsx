import { type Dashboard, MADE_OF, type Pickups } from "@totetaxi/contracts/staff/dashboard";
import { Price } from "@totetaxi/ui/price";
import Link from "next/link";
import type { ReactNode } from "react";
import { bookingsPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { serviceWords } from "../words/booking-words.ts";
import { StatusBadge } from "../words/status-badge.tsx";
import { Rate } from "./rate.tsx";
import { rateWords } from "./rate-words.ts";

const money = (amount: number | null) => (amount === null ? "–" : <Price cents={amount} />);

type Open = (more: { status?: string; service?: string }, words: ReactNode) => ReactNode;
type RowProps = { name: ReactNode; count: ReactNode; total: ReactNode };

function Row({ name, count, total }: RowProps) {
  return (
    <tr>
      <th scope="row" className="border-t border-line py-2 text-left font-normal">
        {name}
      </th>
      <td className="border-t border-line py-2 text-right tabular-nums">{count}</td>
      <td className="border-t border-line py-2 pl-4 text-right">{total}</td>
    </tr>
  );
}

/** The bookings picked up this month, by where they stand and by what was sold; each figure opens its bookings. */
export function PickupsCard({ pickups: { now, before } }: Pick<Dashboard, "pickups">) {
  const open: Open = (more, words) => (
    <Link href={bookingsPath({ ...now.span, ...more })} className={TEXT_LINK}>
      {words}
    </Link>
  );
  const caption = "pb-2 text-left text-sm font-medium";
  return (
    <section
      aria-label="Pickups of this month"
      className="grid gap-6 rounded-lg border border-line bg-paper p-5"
    >
      <div>
        <h2 className="font-display text-lg">Pickups of this month</h2>
        <p className="text-xs text-ink-faint">
          By the day of the pickup, the whole month against the month before
        </p>
      </div>
      <dl className="grid gap-4 sm:grid-cols-3">
        <Rate
          title="Average booking"
          madeOf={MADE_OF.average}
          now={now}
          before={before}
          figureOf={({ averageCents }) => money(averageCents)}
        />
        <Rate
          title="Paid in the end"
          madeOf={MADE_OF.payment}
          now={now}
          before={before}
          figureOf={({ paymentBasisPoints }) => rateWords(paymentBasisPoints)}
        />
        <Rate
          title="Cancelled"
          madeOf={MADE_OF.cancellation}
          now={now}
          before={before}
          figureOf={({ cancellationBasisPoints }) => rateWords(cancellationBasisPoints)}
        />
      </dl>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <ByStatus rows={now.byStatus} open={open} caption={caption} />
        <table className="w-full text-sm">
          <caption className={caption}>By service</caption>
          <tbody>
            {now.byService.map(({ service, count, totalCents }) => (
              <Row
                key={service}
                name={serviceWords({ service })}
                count={open({ service }, count)}
                total={open({ service }, <Price cents={totalCents} />)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type ByStatusProps = {
  rows: Pickups["byStatus"];
  open: Open;
  caption: string;
};

function ByStatus({ rows, open, caption }: ByStatusProps) {
  return (
    <table className="w-full text-sm">
      <caption className={caption}>By state</caption>
      <tbody>
        {rows.map(({ status, count, totalCents }) => (
          <Row
            key={status}
            name={<StatusBadge status={status} />}
            count={open({ status }, count)}
            total={open({ status }, <Price cents={totalCents} />)}
          />
        ))}
      </tbody>
    </table>
  );
}
