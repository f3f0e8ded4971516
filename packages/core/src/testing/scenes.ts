import type { BookingId } from "@totetaxi/values/id";
import { expireHolds } from "../booking/expire-holds.ts";
import { leadingPayment } from "../booking/queries.ts";
import type { Actor, Ctx } from "../context.ts";
import { applyPayment } from "../payment/apply-payment.ts";
import { endIntent } from "../payment/index.ts";
import { settle } from "../payment/settle.ts";
import type { PaymentEvent } from "../payment/standing.ts";
import { submitRefund } from "../refund/submit-refund.ts";
import { anOrder } from "./order.ts";
import type { Product } from "./product.ts";
import { type Booked, book, bookAndPay, deliver, giveBack, SYSTEM, type standing } from "./story.ts";

const HOLD_IS_OVER_MS = 16 * 60_000;
/** Weekdays: at one price. */
const DAYS = ["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-17", "2026-03-18", "2026-03-19"];
let serial = 0;

/** Something that is about to be done to one booking, by whoever does it, as often as they like. */
export type Scene = { bookingId: BookingId; actor: Actor; act(ctx: Ctx): Promise<unknown> };
type Standing = Awaited<ReturnType<typeof standing>>;
/** How it begins, and how the booking stands once it was done, however often and however far it was begun. */
export type Act = { name: string; begin(product: Product): Promise<Scene>; ends: Partial<Standing> };

/** On a day that has room, however many come. */
function nextOrder() {
  serial += 1;
  return anOrder({ facts: { pickupDate: DAYS[serial % DAYS.length] } });
}

async function paidAtStripe(product: Product): Promise<Booked> {
  const booked = await book(product, nextOrder());
  await product.browser.pay(booked.clientSecret);
  return booked;
}

function settled({ bookingId }: Booked, event: PaymentEvent): Scene {
  return { bookingId, actor: SYSTEM, act: (ctx) => settle(ctx, { bookingId, event }) };
}

async function overdue(product: Product): Promise<Booked> {
  const booked = await book(product, nextOrder());
  product.clock.advance(HOLD_IS_OVER_MS);
  return booked;
}

const CANCEL = { type: "cancel", terms: "full_refund", seenTo: false, replaced: false } as const;
const PAID: Partial<Standing> = {
  booking: "paid",
  payments: ["succeeded"],
  ledger: ["payment 99500"],
  messages: ["booking_confirmation"],
};
const EXPIRED: Partial<Standing> = { booking: "expired", payments: ["canceled"], ledger: [], messages: [] };
const ALL_BACK = { refunds: ["succeeded 99500"], ledger: ["payment 99500", "refund -99500"] };

/** What moves a booking or its money, other than making it. */
export const ACTS: readonly Act[] = [
  {
    name: "a payment is written down",
    async begin(product) {
      const { bookingId } = await paidAtStripe(product);
      const { id } = await leadingPayment(product.ctx().db, bookingId);
      return { bookingId, actor: SYSTEM, act: (ctx) => applyPayment(ctx, id) };
    },
    ends: PAID,
  },
  {
    name: "Stripe's news is taken in",
    async begin(product) {
      const { bookingId, intentId } = await paidAtStripe(product);
      const told = (await product.dashboard.events()).findLast(
        ({ type, data }) => type === "payment_intent.succeeded" && data.object.id === intentId,
      );
      if (!told) throw new Error("Stripe has told nothing");
      return { bookingId, actor: { kind: "stripe" }, act: (ctx) => deliver({ ctx: () => ctx }, told) };
    },
    ends: PAID,
  },
  {
    name: "a refund is made and written down",
    async begin(product) {
      const { bookingId } = await bookAndPay(product, "good", nextOrder());
      const refundId = await giveBack(product, { bookingId }, 99_500);
      return { bookingId, actor: SYSTEM, act: (ctx) => submitRefund(ctx, refundId) };
    },
    ends: { ...ALL_BACK, booking: "refunded", payments: ["refunded"] },
  },
  {
    name: "an unpaid booking is cancelled",
    begin: async (product) => settled(await book(product, nextOrder()), CANCEL),
    ends: { booking: "cancelled", payments: ["canceled"], ledger: [], refunds: [] },
  },
  {
    name: "a paid booking is cancelled",
    begin: async (product) => settled(await bookAndPay(product, "good", nextOrder()), CANCEL),
    ends: { ...ALL_BACK, booking: "cancelled", payments: ["refunded"] },
  },
  {
    name: "a hold is found to be over",
    begin: async (product) => settled(await overdue(product), { type: "hold_over" }),
    ends: EXPIRED,
  },
  {
    name: "a place is given back",
    async begin(product) {
      const { bookingId } = await overdue(product);
      await expireHolds(product.ctx(SYSTEM));
      const { id } = await leadingPayment(product.ctx().db, bookingId);
      return { bookingId, actor: SYSTEM, act: (ctx) => endIntent(ctx, id) };
    },
    ends: EXPIRED,
  },
];
