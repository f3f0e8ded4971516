import { createHmac } from "node:crypto";
import { test as runningTest } from "@totetaxi/core/testing/running";
import { stripeEvents } from "@totetaxi/db/schema";
import Stripe from "stripe";
import { serveWebhook } from "../serve-webhook.ts";

/** A delivery as Stripe sends it: the body's bytes, and the header that signs them. */
export type Delivery = { body: string; headers: Record<string, string> };

type Signing = { secret?: string; timestamp?: number; scheme?: string };

let serial = 0;

/** An event with an id of its own, as JSON. */
export function anEvent(overrides: Record<string, unknown> = {}): { id: string; body: string } {
  serial += 1;
  const id = `evt_${serial}_${crypto.randomUUID().slice(0, 8)}`;
  const event = {
    id,
    object: "event",
    api_version: "2026-10-28.endive",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    type: "payment_intent.succeeded",
    data: { object: { id: `pi_${serial}`, object: "payment_intent" } },
    ...overrides,
  };
  return { id, body: JSON.stringify(event) };
}

/** What Stripe's own library writes into `stripe-signature`; it takes 0 for no time at all, so that one is written here. */
export function signatureOf(body: string, { secret = "", timestamp, scheme = "v1" }: Signing): string {
  if (timestamp !== 0) {
    const time = timestamp === undefined ? {} : { timestamp };
    return Stripe.webhooks.generateTestHeaderString({ payload: body, secret, scheme, ...time });
  }
  return `t=0,${scheme}=${createHmac("sha256", secret).update(`0.${body}`).digest("hex")}`;
}

/** Vitest's `test` with the webhook app over HTTP, `stripe` to deliver like Stripe, and a look into the inbox. */
export const test = runningTest
  .extend("secret", ({ env }) => env.STRIPE_WEBHOOK_SECRET ?? "")
  .extend("endpoint", async ({ core }, { onCleanup }) => {
    const { server, port } = await serveWebhook(core, { port: 0, host: "127.0.0.1", slowestDeliveryMs: 500 });
    onCleanup(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${port}`;
  })
  .extend("sign", ({ secret }) => {
    return (body: string, signing: Signing = {}): Delivery => ({
      body,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signatureOf(body, { secret, ...signing }),
      },
    });
  })
  .extend("deliver", ({ endpoint }) => async ({ body, headers }: Delivery): Promise<number> => {
    const reply = await fetch(`${endpoint}/stripe`, { method: "POST", body, headers });
    await reply.text();
    return reply.status;
  })
  .extend("inbox", ({ database }) => ({
    /** What is stored, without the times. */
    async events() {
      const { id, type, objectId, status, reason } = stripeEvents;
      return await database.drizzle.select({ id, type, objectId, status, reason }).from(stripeEvents);
    },
    /** The events that jobs wait for. */
    async jobs(): Promise<string[]> {
      const rows = await database.sql<{ id: string }[]>`
        select data ->> 'eventId' as id from pgboss.job where name = 'apply-stripe-event'`;
      return rows.map(({ id }) => id);
    },
    /** The table that the job library writes these jobs to. */
    async table(): Promise<string> {
      const [queue] = await database.sql<{ name: string }[]>`
        select table_name as name from pgboss.queue where name = 'apply-stripe-event'`;
      return queue?.name ?? "";
    },
  }));
