import { SERVICES } from "@totetaxi/pricing";
import { ServiceDaySchema } from "@totetaxi/values/service-day";
import * as z from "zod/mini";
import { type BookingStatus, BookingStatusSchema } from "../booking.ts";
import { PagingFields } from "../paging.ts";

const Span = z.strictObject({ from: ServiceDaySchema, to: ServiceDaySchema });

/** A refunded payment never vanishes: what came in, what went back, and what is left. */
const MoneySchema = z.strictObject({ grossCents: z.int(), refundCents: z.int(), netCents: z.int() });
export type Money = z.output<typeof MoneySchema>;

/**
 * Money that moved on the days of `span`, against the same days before. `ledger.list` with the span (and a service) lists
 * the very movements that add up to it.
 */
const RevenueSchema = z.strictObject({
  span: Span,
  spanBefore: Span,
  now: MoneySchema,
  before: MoneySchema,
  byService: z.array(z.extend(MoneySchema, { service: z.string() })),
});
export type Revenue = z.output<typeof RevenueSchema>;

const PAID: readonly BookingStatus[] = ["paid", "completed", "refunded"];

/** Whose bookings each figure is made of: `part` of `whole`, and the average of those that are kept. */
export const MADE_OF = {
  average: { whole: ["paid", "completed"] },
  payment: { part: PAID, whole: [...PAID, "expired"] },
  cancellation: { part: ["cancelled"], whole: [...PAID, "cancelled"] },
} as const satisfies Readonly<
  Record<string, { part?: readonly BookingStatus[]; whole: readonly BookingStatus[] }>
>;

/**
 * Bookings whose pickup is in `span`: `booking.list` with the span and its states (`MADE_OF`) or service lists the ones behind a
 * number. Rates are in basis points and null where there is nothing to divide by. `average` is of the paid and completed;
 * `cancellation` of cancelled among those that were paid or cancelled; `payment` of paid among those that were paid or expired.
 */
const PickupsSchema = z.strictObject({
  span: Span,
  byStatus: z.array(z.strictObject({ status: BookingStatusSchema, count: z.int(), totalCents: z.int() })),
  byService: z.array(z.strictObject({ service: z.string(), count: z.int(), totalCents: z.int() })),
  averageCents: z.nullable(z.int()),
  cancellationBasisPoints: z.nullable(z.int()),
  paymentBasisPoints: z.nullable(z.int()),
});
export type Pickups = z.output<typeof PickupsSchema>;

export const DashboardSchema = z.strictObject({
  day: ServiceDaySchema,
  revenue: z.strictObject({ today: RevenueSchema, week: RevenueSchema, month: RevenueSchema }),
  /** One figure a day of the last 30, for a chart. */
  daily: z.array(z.extend(MoneySchema, { day: ServiceDaySchema })),
  pickups: z.strictObject({ now: PickupsSchema, before: PickupsSchema }),
});
export type Dashboard = z.output<typeof DashboardSchema>;

/** Movements of money by New York's days, both included. */
export const ListLedgerSchema = z.strictObject({
  from: ServiceDaySchema,
  to: ServiceDaySchema,
  service: z.optional(z.enum(SERVICES)),
  ...PagingFields,
});
export type ListLedger = z.output<typeof ListLedgerSchema>;

export const LedgerPageSchema = z.strictObject({
  movements: z.array(
    z.strictObject({
      movementId: z.string(),
      at: z.string(),
      kind: z.string(),
      bookingId: z.string(),
      number: z.string(),
      service: z.string(),
      grossCents: z.int(),
      refundCents: z.int(),
    }),
  ),
  /** Of all movements of the filter; comes with the first page. */
  totals: z.nullable(MoneySchema),
  nextCursor: z.nullable(z.string()),
});
export type LedgerPage = z.output<typeof LedgerPageSchema>;
