import { once } from "node:events";
import { createServer } from "node:net";
import { expect } from "@playwright/test";
import type { Config, Faults } from "@totetaxi/stripe-sandbox";
import * as z from "zod/mini";
import { LOCK_PORT, STAND_IN } from "./where.ts";

const IntentSchema = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.string(),
  metadata: z.record(z.string(), z.string()),
});
export type Intent = z.output<typeof IntentSchema>;

const ChargeSchema = z.object({
  payment_intent: z.string(),
  status: z.string(),
  amount: z.int(),
  amount_refunded: z.int(),
});
const EventSchema = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({
    object: z.object({ id: z.string(), payment_intent: z.optional(z.nullable(z.string())) }),
  }),
});
const JournalSchema = z.object({
  payment_intent: z.array(IntentSchema),
  charge: z.array(ChargeSchema),
  event: z.array(EventSchema),
  delivery: z.array(z.object({ event: z.string(), state: z.string() })),
});

async function journal(): Promise<z.output<typeof JournalSchema>> {
  return JournalSchema.parse(await (await fetch(`${STAND_IN}/_sandbox/journal`)).json());
}

/** Every PaymentIntent that was made for the booking of this number, in the order they were made. */
export async function intentsOf(number: string): Promise<Intent[]> {
  const { payment_intent } = await journal();
  return payment_intent.filter(({ metadata }) => metadata.booking_number === number);
}

/** The charges of a booking by what became of them: its money in cents, and how many cards were declined. */
export async function chargesOf(number: string): Promise<{ captured: number[]; declined: number }> {
  const intents = (await intentsOf(number)).map(({ id }) => id);
  const charges = (await journal()).charge.filter(({ payment_intent }) => intents.includes(payment_intent));
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
  const { event, delivery } = await journal();
  const about = event.filter(({ type, data: { object } }) => {
    return NEWS.includes(type) && [object.id, object.payment_intent].includes(intent);
  });
  return Object.fromEntries(
    about.map(({ id, type }) => [type, delivery.find((each) => each.event === id)?.state ?? "none"]),
  );
}

async function steer(method: "POST" | "DELETE", path: string, body?: object): Promise<void> {
  const response = await fetch(`${STAND_IN}/_sandbox/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status, await response.text()).toBe(200);
}

/** The stand-in behaves as told until `act` is over. Everybody shares it: be alone with it meanwhile. */
export async function withFaults<T>(faults: Faults, act: () => Promise<T>): Promise<T> {
  await steer("POST", "faults", faults);
  try {
    return await act();
  } finally {
    await steer("POST", "faults", { webhook: { delayMs: 0, dropRate: 0 } });
    await steer("DELETE", "faults");
  }
}

export async function withConfig<T>(config: Partial<Config>, act: () => Promise<T>): Promise<T> {
  const before: unknown = await (await fetch(`${STAND_IN}/_sandbox/config`)).json();
  await steer("POST", "config", config);
  try {
    return await act();
  } finally {
    await steer("POST", "config", z.record(z.string(), z.unknown()).parse(before));
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
