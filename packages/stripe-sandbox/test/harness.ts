import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { expect, onTestFinished } from "vitest";
import { type Sandbox, type SandboxOptions, startSandbox } from "../src/index.ts";
import { disagreements } from "./conformance.ts";

const SECRET_KEY = "sk_test_sandbox";
export const PUBLISHABLE_KEY = "pk_test_sandbox";
export const WEBHOOK_SECRET = "whsec_test";

/** The unmodified SDK. Every answer is held against its own types, unless bodies are switched off in `config`. */
export function sdk(sandbox: { port: number }, config: Partial<Stripe.StripeConfig> = {}): Stripe {
  const stripe = new Stripe(SECRET_KEY, {
    host: "127.0.0.1",
    port: sandbox.port,
    protocol: "http",
    telemetry: false,
    maxNetworkRetries: 0,
    emitEventBodies: true,
    ...config,
  });
  const wrong: string[] = [];
  if (config.emitEventBodies === false) return stripe;
  stripe.on("response", (event: Stripe.ResponseEvent) => {
    const body = "body" in event ? event.body : undefined;
    wrong.push(...disagreements(body).map((what) => `${event.method} ${event.path}: ${what}`));
  });
  onTestFinished(() => expect(wrong).toEqual([]));
  return stripe;
}

/** What a page does with the publishable key, over HTTP as the card frame does it. */
function page(sandbox: Sandbox) {
  return async (
    method: "GET" | "POST",
    path: string,
    fields: Record<string, string> = {},
    key = PUBLISHABLE_KEY,
  ) => {
    const form = new URLSearchParams(fields);
    const response = await fetch(`${sandbox.url}${path}${method === "GET" ? `?${form}` : ""}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(method === "POST" ? { body: form } : {}),
    });
    const body: unknown = await response.json();
    expect(disagreements(body, true)).toEqual([]);
    return { status: response.status, headers: response.headers, body };
  };
}

/** The form fields of a typed card. */
export function typedCard(number: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": number,
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": "2040",
    "payment_method_data[card][cvc]": number.startsWith("3") ? "1234" : "123",
    ...more,
  };
}

export type Received = { event: Stripe.Event; raw: string; signature: string; at: number };

/** A webhook endpoint on a real socket. `answer` gives the status of its n-th answer. */
export async function receiver(answer: (attempt: number) => number = () => 200) {
  const received: Received[] = [];
  onTestFinished(() => expect(received.flatMap(({ event }) => disagreements(event))).toEqual([]));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks).toString("utf8");
      const signature = String(request.headers["stripe-signature"]);
      received.push({ event: JSON.parse(raw), raw, signature, at: Date.now() });
      response.writeHead(answer(received.length)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${port}/stripe`, received, close };
}

/** A stand-in that ends with the test, the SDK on it, and the page's way to it. */
export async function sandboxForTest(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ retryBackoffMs: 10, ...options });
  onTestFinished(() => sandbox.stop());
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  return { sandbox, stripe: sdk(sandbox), page: page(sandbox), control };
}

/** An intent in the way the product makes them. */
export function cardIntent(stripe: Stripe, more: Partial<Stripe.PaymentIntentCreateParams> = {}) {
  return stripe.paymentIntents.create({
    amount: 12_500,
    currency: "usd",
    allowed_payment_method_types: ["card"],
    ...more,
  });
}
