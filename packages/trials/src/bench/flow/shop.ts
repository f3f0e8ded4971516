import { aBrowser } from "@totetaxi/core/testing/browser";
import { anOrder } from "@totetaxi/core/testing/order";
import { addDays, serviceDay } from "@totetaxi/values/service-day";
import type { PaidBookings } from "./paid-bookings.ts";

const FIRST = serviceDay("2026-03-10");
const DAYS = 300;

type Order = ReturnType<typeof anOrder>;
type Ordered = { readonly bookingId: string; readonly clientSecret: string; isPaid(): Promise<boolean> };

/** Somewhere to book: the product, or its floor. */
export type Shop = {
  quote(order: Order): Promise<unknown>;
  create(order: Order): Promise<Ordered>;
  readonly stripeUrl: string;
  readonly publishableKey: string;
};

/** A call that has to be answered. @throws Error with what was answered instead. */
export async function ask(url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { "content-type": "application/json", "x-totetaxi": "1" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return await answer.json();
}

let made = 0;

/** One guest from the price to the paid booking: a card at Stripe's stand-in, and its signed word. */
export async function flow(shop: Shop, paid: PaidBookings): Promise<void> {
  made += 1;
  const order = anOrder({ facts: { pickupDate: addDays(FIRST, made % DAYS) } });
  await shop.quote(order);
  const ordered = await shop.create(order);
  const told = await aBrowser(shop.stripeUrl, shop.publishableKey).pay(ordered.clientSecret);
  if (told !== "succeeded") throw new Error(`the card was not taken: ${told}`);
  await paid.wait(ordered.bookingId);
  if (!(await ordered.isPaid())) throw new Error(`the shop does not know that ${ordered.bookingId} is paid`);
}
