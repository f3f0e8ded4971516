import {
  type Dashboard,
  MADE_OF,
  type Money,
  type Pickups,
  type Revenue,
} from "@totetaxi/contracts/staff/dashboard";
import { BOOKING_STATUSES, type BookingStatus } from "@totetaxi/db/schema";
import { SERVICES } from "@totetaxi/pricing";
import { addDays, inNewYork } from "@totetaxi/values/service-day";
import type { Ctx } from "../context.ts";
import { type CountedPickups, pickupsOf } from "./pickup-days.ts";
import { type DayOfRevenue, daysOf, revenueOf } from "./revenue-days.ts";
import { type Compared, month, type Span, today, week, wholeMonth } from "./spans.ts";

const CHART_DAYS = 30;

function moneyOf(rows: readonly DayOfRevenue[]): Money {
  const grossCents = rows.reduce((total, row) => total + row.grossCents, 0);
  const refundCents = rows.reduce((total, row) => total + row.refundCents, 0);
  return { grossCents, refundCents, netCents: grossCents - refundCents };
}

function within({ from, to }: Span) {
  return ({ day }: DayOfRevenue) => from <= day && day <= to;
}

function revenue(rows: readonly DayOfRevenue[], { span, spanBefore }: Compared): Revenue {
  const now = rows.filter(within(span));
  return {
    span,
    spanBefore,
    now: moneyOf(now),
    before: moneyOf(rows.filter(within(spanBefore))),
    byService: SERVICES.map((service) => ({
      service,
      ...moneyOf(now.filter((row) => row.service === service)),
    })),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 10_000) / whole);
}

function pickups(span: Span, found: readonly CountedPickups[]): Pickups {
  const of = (which: (row: CountedPickups) => boolean) => {
    const rows = found.filter(which);
    const add = (name: "count" | "totalCents") => rows.reduce((total, row) => total + row[name], 0);
    return { count: add("count"), totalCents: add("totalCents") };
  };
  const inStates = (states: readonly BookingStatus[]) => of(({ status }) => states.includes(status));
  const rate = ({ part, whole }: Record<"part" | "whole", readonly BookingStatus[]>) =>
    share(inStates(part).count, inStates(whole).count);
  const kept = inStates(MADE_OF.average.whole);
  return {
    span,
    byStatus: BOOKING_STATUSES.map((status) => ({ status, ...of((row) => row.status === status) })),
    byService: SERVICES.map((service) => ({ service, ...of((row) => row.service === service) })),
    averageCents: kept.count === 0 ? null : Math.floor(kept.totalCents / kept.count),
    cancellationBasisPoints: rate(MADE_OF.cancellation),
    paymentBasisPoints: rate(MADE_OF.payment),
  };
}

/** How business is: money by the ledger, bookings by their pickup. Every number can be opened into its rows. */
export async function getDashboard(ctx: Ctx): Promise<Dashboard> {
  const { day } = inNewYork(ctx.clock.now());
  const chart = { from: addDays(day, 1 - CHART_DAYS), to: day };
  const spans = { today: today(day), week: week(day), month: month(day) };
  const starts = [chart.from, ...Object.values(spans).map(({ spanBefore }) => spanBefore.from)];
  const [first = day] = starts.toSorted((a, b) => a.localeCompare(b));
  const whole = wholeMonth(day);
  const [rows, [now = [], before = []]] = await Promise.all([
    revenueOf(ctx.db, first, day),
    pickupsOf(ctx.db, [whole.span, whole.spanBefore]),
  ]);
  return {
    day,
    revenue: {
      today: revenue(rows, spans.today),
      week: revenue(rows, spans.week),
      month: revenue(rows, spans.month),
    },
    daily: daysOf(chart.from, chart.to).map((each) => ({
      day: each,
      ...moneyOf(rows.filter((row) => row.day === each)),
    })),
    pickups: { now: pickups(whole.span, now), before: pickups(whole.spanBefore, before) },
  };
}
