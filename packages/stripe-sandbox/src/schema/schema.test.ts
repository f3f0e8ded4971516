import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { disagreements } from "../../test/conformance.ts";
import { cardIntent, sandboxForTest } from "../../test/harness.ts";
import { API_VERSION } from "../api-version.ts";
import { makeSchema, schemaText } from "./make-schema.ts";

const committed = readFileSync(new URL("./stripe.generated.json", import.meta.url), "utf8");

test("the committed schemas are those of the installed SDK (else: pnpm schema)", () => {
  expect(committed).toBe(schemaText(makeSchema()));
});

test("the SDK, the stand-in, its endpoints and Stripe.js speak one API version", async () => {
  const { stripe } = await sandboxForTest({ webhooks: [{ url: "http://127.0.0.1:9/", secret: "whsec_x" }] });
  const [endpoint] = (await stripe.webhookEndpoints.list()).data;
  expect(Stripe.API_VERSION).toBe(API_VERSION);
  expect(endpoint?.api_version).toBe(API_VERSION);

  const stripeJs = dirname(createRequire(import.meta.url).resolve("@stripe/stripe-js/package.json"));
  const loader = readFileSync(join(stripeJs, "dist", "pure.mjs"), "utf8");
  const train = /RELEASE_TRAIN = ['"](\w+)['"]/.exec(loader)?.[1];
  expect(API_VERSION.endsWith(`.${train}`)).toBe(true);
});

test("an answer that Stripe could not give is found out", async () => {
  const { stripe } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const { amount: _amount, ...withoutAmount } = intent;
  expect(disagreements(intent)).toEqual([]);
  expect(disagreements({ ...intent, surprise: 1 })).not.toEqual([]);
  expect(disagreements({ ...intent, status: "nearly" })).not.toEqual([]);
  expect(disagreements({ ...intent, amount: "12500" })).not.toEqual([]);
  expect(disagreements(withoutAmount)).not.toEqual([]);
  const [event] = (await stripe.events.list()).data;
  expect(disagreements(event)).toEqual([]);
  expect(disagreements({ ...event, data: { object: withoutAmount } })).not.toEqual([]);
  expect(disagreements({ object: "subscription" })).not.toEqual([]);
});
