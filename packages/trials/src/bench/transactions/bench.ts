import postgres from "postgres";
import type { Figure } from "../figure.ts";
import { furnished } from "../furnished.ts";
import { race } from "../rounds.ts";
import { floor, ours } from "./in-both-ways.ts";
import { bookingMaker, openPayments, type Payment } from "./subjects.ts";

const CLIENTS = 8;
const TIMES = { clients: CLIENTS, rounds: 7, roundMs: 700 };
/** More than one turn uses up, at eight thousand a second. */
const ENOUGH = 6_000;
const AT_ONCE = 1_000;
const PAID_BEFORE = 3_000;

/** A booking and a payment's success as they are written, beside the same rows as one statement each. */
export async function benchTransactions(): Promise<Figure[]> {
  const product = await furnished(CLIENTS);
  const bare = postgres(product.databaseUrl, { max: CLIENTS, onnotice: () => {} });
  try {
    const { core, database } = product;
    const ctx = core.ctx({ kind: "system", job: "apply-stripe-event" });
    const booking = await bookingMaker(product);
    const payments: Payment[] = [];
    async function prepare(): Promise<void> {
      while (payments.length < ENOUGH)
        payments.push(...(await openPayments(product, Array.from({ length: AT_ONCE }, booking))));
    }
    await prepare();
    const next = () => {
      const payment = payments.pop();
      if (!payment) throw new Error("all payments are paid: this machine needs more of them");
      return payment;
    };
    // Over empty books PostgreSQL plans to read whole tables, and goes on doing so while they grow.
    await Promise.all(Array.from({ length: PAID_BEFORE }, () => floor.succeed(bare, next(), ctx)));
    await database.sql`vacuum analyze`;
    const create = await race({
      ...TIMES,
      ours: () => ours.create(ctx, booking()),
      floor: () => floor.create(bare, booking()),
    });
    const succeed = await race({
      ...TIMES,
      prepare,
      ours: () => ours.succeed(ctx, next()),
      floor: () => floor.succeed(bare, next(), ctx),
    });
    return [
      { name: "create booking, 8 clients", aim: { atLeast: 0.45 }, ...create },
      { name: "payment succeeded, 8 clients", aim: { atLeast: 0.5 }, ...succeed },
    ];
  } finally {
    await bare.end();
    await product.close();
  }
}
