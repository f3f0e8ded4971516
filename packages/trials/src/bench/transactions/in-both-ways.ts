import type { Ctx } from "@totetaxi/core/context";
import { applyIntent, type NewBooking, writeBooking } from "@totetaxi/core/transactions";
import { newId } from "@totetaxi/values/id";
import type { Sql } from "postgres";
import { CREATE, createParameters, SUCCEED } from "./floor.ts";
import type { Payment } from "./subjects.ts";

type Intent = Parameters<typeof applyIntent>[2];
type Values = Parameters<Sql["unsafe"]>[1];

/** What Stripe says of an intent that took the money; its fee is not settled yet. */
function succeeded(payment: Payment): Intent {
  return {
    id: payment.stripePaymentIntentId ?? "",
    status: "succeeded",
    amountCents: payment.amountCents,
    capturedCents: payment.amountCents,
    currency: "usd",
    metadata: { bookingId: payment.bookingId, paymentId: payment.id },
    chargeId: `ch_of_${payment.id}`,
    decline: null,
    feeCents: null,
  };
}

/** The two transactions that money waits for, as the product writes them. */
export const ours = {
  create: (ctx: Ctx, row: NewBooking) => writeBooking(ctx, row),
  succeed: (ctx: Ctx, payment: Payment) => applyIntent(ctx, payment, succeeded(payment)),
};

/** The same rows, each transaction as one prepared statement through the bare driver. */
export const floor = {
  async create(sql: Sql, row: NewBooking): Promise<void> {
    const [made] = await sql.unsafe(CREATE, createParameters(row, newId("pay")) as Values, { prepare: true });
    if (Number(made?.places) === 0) throw new Error("the day is full");
  },
  async succeed(sql: Sql, payment: Payment, { clock, requestId }: Ctx): Promise<void> {
    const charge = `ch_of_${payment.id}`;
    const who = "system:apply-stripe-event";
    const ids = [newId("led"), newId("msg")];
    await sql.unsafe(SUCCEED, [payment.id, charge, clock.now(), who, requestId, ...ids], { prepare: true });
  },
};
