import { once } from "node:events";
import { createServer } from "node:net";
import { expect } from "@playwright/test";
import type { Config, Faults } from "@totetaxi/stripe-sandbox";
import { type JournalIntent, standInAt } from "@totetaxi/stripe-sandbox/steering";
import { LOCK_PORT, STAND_IN } from "./where.ts";

const standIn = standInAt(STAND_IN);

/** Every PaymentIntent that was made for the booking of this number, in the order they were made. */
export async function intentsOf(number: string): Promise<JournalIntent[]> {
  const { payment_intent } = await standIn.journal();
  return payment_intent.filter(({ metadata }) => metadata.booking_number === number);
}

/** The charges of a booking by what became of them: its money in cents, and how many cards were declined. */
export async function chargesOf(number: string): Promise<{ captured: number[]; declined: number }> {
  const intents = (await intentsOf(number)).map(({ id }) => id);
  const { charge } = await standIn.journal();
  const charges = charge.filter(({ payment_intent }) => intents.includes(payment_intent));
  const captured = charges.filter(({ status }) => status === "succeeded");
  return {
    captured: captured.map(({ amount, amount_refunded }) => amount - amount_refunded),
    declined: charges.filter(({ status }) => status === "failed").length,
  };
}

/** What the product depends on of all that Stripe tells about a payment. */
const NEWS = ["payment_intent.succeeded", "charge.updated"];

/** Where the deliveries of the news that an intent succeeded stand, by the kind of news. */
export async function newsOf(intent: string): Promise<Record<string, string>> {
  const { event, delivery } = await standIn.journal();
  const about = event.filter(({ type, data: { object } }) => {
    return NEWS.includes(type) && [object.id, object.payment_intent].includes(intent);
  });
  return Object.fromEntries(
    about.map(({ id, type }) => [type, delivery.find((each) => each.event === id)?.state ?? "none"]),
  );
}

/** The stand-in behaves as told until `act` is over. Everybody shares it: be alone with it meanwhile. */
export async function withFaults<T>(faults: Faults, act: () => Promise<T>): Promise<T> {
  await standIn.goWrong(faults);
  try {
    return await act();
  } finally {
    await standIn.goRight();
  }
}

export async function withConfig<T>(config: Partial<Config>, act: () => Promise<T>): Promise<T> {
  const before = await standIn.config();
  await standIn.configure(config);
  try {
    return await act();
  } finally {
    await standIn.configure(before);
  }
}

/**
 * Waits until no other worker is alone with the stand-in, and keeps it until `act` is over: whoever changes how it
 * behaves, and whoever needs it to behave as usual. A port is the lock, since it is free again however a worker ends.
 */
export async function aloneWithStandIn<T>(act: () => Promise<T>): Promise<T> {
  const lock = createServer();
  await expect(async () => {
    lock.listen(LOCK_PORT, "127.0.0.1");
    await once(lock, "listening");
  }).toPass({ timeout: 120_000, intervals: [250] });
  try {
    return await act();
  } finally {
    lock.close();
  }
}
