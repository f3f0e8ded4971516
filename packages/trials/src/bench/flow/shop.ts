import { setTimeout as sleep } from "node:timers/promises";
import { aBrowser } from "@totetaxi/core/testing/browser";
import { anOrder } from "@totetaxi/core/testing/order";
import { addDays, serviceDay } from "@totetaxi/values/service-day";

const FIRST = serviceDay("2026-03-10");
const DAYS = 300;
const BETWEEN_LOOKS_MS = 10;

type Order = ReturnType<typeof anOrder>;
type Ordered = { readonly clientSecret: string; isPaid(): Promise<boolean> };

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
export async function flow(shop: Shop): Promise<void> {
  made += 1;
  const order = anOrder({ facts: { pickupDate: addDays(FIRST, made % DAYS) } });
  await shop.quote(order);
  const ordered = await shop.create(order);
  const told = await aBrowser(shop.stripeUrl, shop.publishableKey).pay(ordered.clientSecret);
  if (told !== "succeeded") throw new Error(`the card was not taken: ${told}`);
  while (!(await ordered.isPaid())) await sleep(BETWEEN_LOOKS_MS);
}
