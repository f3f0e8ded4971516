import type { Dashboard, Pickups } from "@totetaxi/contracts/staff/dashboard";
import { Price } from "@totetaxi/ui/price";
import Link from "next/link";
import type { ReactNode } from "react";
import { bookingsPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";
import { serviceWords } from "../words/booking-words.ts";
import { StatusBadge } from "../words/status-badge.tsx";
import { rateWords } from "./rate-words.ts";

function Rate({ title, now, before }: { title: string; now: ReactNode; before: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-soft">{title}</dt>
      <dd className="font-display text-xl tabular-nums">{now}</dd>
      <dd className="text-xs text-ink-faint">before: {before}</dd>
    </div>
  );
}

const money = (amount: number | null) => (amount === null ? "–" : <Price cents={amount} />);

function Row({ name, count, totalCents }: { name: ReactNode; count: ReactNode; totalCents: number }) {
  return (
    <tr>
      <th scope="row" className="border-t border-line py-2 text-left font-normal">
        {name}
      </th>
      <td className="border-t border-line py-2 text-right tabular-nums">{count}</td>
      <td className="border-t border-line py-2 pl-4 text-right">
        <Price cents={totalCents} />
      </td>
    </tr>
  );
}

/** The bookings picked up this month, by where they stand and by what was sold; each count opens its bookings. */
export function PickupsCard({ pickups: { now, before } }: Pick<Dashboard, "pickups">) {
  const open = (more: { status?: string; service?: string }, count: number): ReactNode => (
    <Link href={bookingsPath({ ...now.span, ...more })} className={TEXT_LINK}>
      {count}
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
        <Rate title="Average booking" now={money(now.averageCents)} before={money(before.averageCents)} />
        <Rate
          title="Paid in the end"
          now={rateWords(now.paymentBasisPoints)}
          before={rateWords(before.paymentBasisPoints)}
        />
        <Rate
          title="Cancelled"
          now={rateWords(now.cancellationBasisPoints)}
          before={rateWords(before.cancellationBasisPoints)}
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
                totalCents={totalCents}
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
  open: (more: { status: string }, count: number) => ReactNode;
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
            totalCents={totalCents}
          />
        ))}
      </tbody>
    </table>
  );
}
