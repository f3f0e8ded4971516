import type { CreateBooking } from "@totetaxi/contracts/booking";
import {
  bookings,
  ledgerEntries,
  ledgerTransactions,
  messages,
  payments,
  refunds,
  workItems,
} from "@totetaxi/db/schema";
import { type BookingId, isId } from "@totetaxi/values/id";
import { and, asc, eq, ne } from "drizzle-orm";
import { expect } from "vitest";
import { createBooking } from "../booking/create-booking.ts";
import { expireHolds } from "../booking/expire-holds.ts";
import { reconcileDisputesWithStripe } from "../dispute/index.ts";
import { brokenPromises } from "../operations/check-invariants.ts";
import { requeueLost } from "../operations/requeue-lost.ts";
import { confirmPayment, reconcileOpenPayments, reconcileWithStripe } from "../payment/index.ts";
import {
  approveRefund,
  proposeRefund,
  reconcileRefunds,
  reconcileRefundsWithStripe,
} from "../refund/index.ts";
import { receiveEvent } from "../stripe-event/receive-event.ts";
import type { CARDS } from "./browser.ts";
import type { StripeEvent } from "./dashboard.ts";
import { insist } from "./insist.ts";
import { aPerson } from "./office.ts";
import { anOrder } from "./order.ts";
import type { Product } from "./product.ts";

const MINUTE = 60_000;
export const SYSTEM = { kind: "system", job: "test" } as const;

export function intentIdOf(clientSecret: string): string {
  return clientSecret.split("_secret_")[0] ?? "";
}

function bookingIdOf(id: string): BookingId {
  if (!isId("bkg", id)) throw new Error(`${id} is no booking`);
  return id;
}

/** A guest's booking that waits for its payment. */
export async function book(product: Product, order: CreateBooking = anOrder()) {
  const { booking, accessToken = "", payment } = await createBooking(product.ctx(), order);
  return {
    view: booking,
    bookingId: bookingIdOf(booking.bookingId),
    link: { accessToken },
    clientSecret: payment.clientSecret,
    intentId: intentIdOf(payment.clientSecret),
  };
}

export type Booked = Awaited<ReturnType<typeof book>>;

/** A guest's booking that is paid, with its confirmation sent. */
export async function bookAndPay(product: Product, card: keyof typeof CARDS = "good", order = anOrder()) {
  const booked = await book(product, order);
  await product.browser.pay(booked.clientSecret, card);
  await confirmPayment(product.ctx(), booked.link);
  await product.work();
  return booked;
}

/** Money that one of the staff proposes to give back and an admin approves; its job waits to be worked. */
export async function giveBack(
  product: Product,
  { bookingId }: Pick<Booked, "bookingId">,
  amountCents: number,
) {
  const proposal = { requestId: crypto.randomUUID(), bookingId, amountCents, because: "late pickup" };
  const { refundId } = await insist(() => proposeRefund(product.ctx(aPerson()), proposal));
  await insist(() => approveRefund(product.ctx(aPerson("admin")), { refundId }));
  if (!isId("ref", refundId)) throw new Error(`${refundId} is no refund`);
  return refundId;
}

/** All that stands about a booking, in words. The ledger is without Stripe's fees, which come in their own time. */
export async function standing(product: Product, id: BookingId) {
  const { db } = product.ctx();
  const [booking] = await db.select().from(bookings).where(eq(bookings.id, id));
  const paid = await db
    .select()
    .from(payments)
    .where(eq(payments.bookingId, id))
    .orderBy(asc(payments.createdAt));
  const back = await db
    .select()
    .from(refunds)
    .where(eq(refunds.bookingId, id))
    .orderBy(asc(refunds.createdAt));
  const told = await db.select().from(messages).where(eq(messages.bookingId, id)).orderBy(asc(messages.id));
  const posted = await db
    .select({ kind: ledgerTransactions.kind, cents: ledgerEntries.cents })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .where(
      and(
        eq(ledgerTransactions.bookingId, id),
        eq(ledgerEntries.account, "stripe_clearing"),
        ne(ledgerTransactions.kind, "fee"),
      ),
    )
    .orderBy(asc(ledgerEntries.id));
  const items = await db.select().from(workItems).orderBy(asc(workItems.id));
  return {
    booking: booking?.status,
    payments: paid.map(({ status, surplus }) => (surplus ? `${status} surplus` : status)),
    refunds: back.map(({ status, amountCents }) => `${status} ${amountCents}`),
    ledger: posted.map(({ kind, cents }) => `${kind} ${cents}`),
    messages: told.map(({ kind }) => kind).sort(),
    workItems: items.map(({ kind }) => kind).sort(),
  };
}

/** Puts what Stripe has told, of this intent or of everything, into the inbox; `again` as often as it was delivered. */
export async function hearFromStripe(product: Product, about?: string, again = 1): Promise<void> {
  const events = await product.dashboard.events();
  for (const event of events.filter((event) => about === undefined || objectsOf(event).includes(about))) {
    for (let delivery = 0; delivery < again; delivery++) await deliver(product, event);
  }
}

function objectsOf({ data: { object } }: StripeEvent): (string | null | undefined)[] {
  return [object.id, object.payment_intent];
}

export async function deliver(product: Pick<Product, "ctx">, event: StripeEvent): Promise<boolean> {
  const { id, payment_intent: intent } = event.data.object;
  return await receiveEvent(product.ctx({ kind: "stripe" }), {
    id: event.id,
    type: event.type,
    objectId: id,
    paymentIntentId: id.startsWith("pi_") ? id : (intent ?? null),
    apiVersion: event.api_version,
    livemode: event.livemode,
  });
}

/** One turn of every loop of the worker, and the jobs that wait. */
export async function runLoops(product: Product): Promise<void> {
  const ctx = product.ctx(SYSTEM);
  await expireHolds(ctx);
  await reconcileOpenPayments(ctx);
  await reconcileRefunds(ctx);
  await reconcileWithStripe(ctx);
  await reconcileRefundsWithStripe(ctx);
  await reconcileDisputesWithStripe(ctx);
  await requeueLost(ctx);
  await product.work();
}

/**
 * Lets the loops come round twice with no browser and no webhook, and holds our books against Stripe's: not a cent may
 * differ, and nothing may be under way.
 */
export async function settleAll(product: Product): Promise<void> {
  for (let round = 0; round < 2; round++) {
    product.clock.advance(MINUTE + 1);
    await runLoops(product);
  }
  expect(await brokenPromises(product.ctx(SYSTEM))).toEqual([]);
  const { db } = product.ctx();
  const rows = await db.select().from(payments).where(ne(payments.status, "canceled"));
  const [intents, given] = await Promise.all([product.dashboard.intents(), product.dashboard.refunds()]);
  const ours = intents.filter(({ metadata, amount_received }) => metadata.booking_id && amount_received > 0);
  const back = (intent: string) =>
    given
      .filter((refund) => refund.payment_intent === intent && refund.status !== "failed")
      .reduce((sum, refund) => sum + refund.amount, 0);
  const byIntent = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  expect(
    rows
      .filter(({ capturedCents }) => capturedCents > 0)
      .map((row) => ({ intent: row.stripePaymentIntentId, took: row.capturedCents, gave: row.refundedCents }))
      .sort(byIntent),
  ).toEqual(
    ours
      .map(({ id, amount_received }) => ({ intent: id, took: amount_received, gave: back(id) }))
      .sort(byIntent),
  );
}
