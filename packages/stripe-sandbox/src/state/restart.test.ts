import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cardIntent, receiver, sandboxForTest, sdk, WEBHOOK_SECRET } from "../../test/harness.ts";
import { ended, startProcess } from "../../test/process.ts";
import { soon } from "../../test/soon.ts";

function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "stripe.jsonl");
}

async function kill(child: Parameters<typeof ended>[0]): Promise<void> {
  child.kill("SIGKILL");
  await ended(child);
}

test("after kill -9 everything that was answered is there, and can be refunded", async () => {
  const journal = journalFile();
  const before = await startProcess(["--port", "0", "--journal", journal]);
  const stripe = sdk(before);
  const paid = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      cardIntent(stripe, {
        metadata: { booking: String(index) },
        payment_method: "pm_card_visa",
        confirm: true,
      }),
    ),
  );
  await kill(before.child);

  const after = sdk(await startProcess(["--port", "0", "--journal", journal]));
  for (const intent of paid) {
    const again = await after.paymentIntents.retrieve(intent.id, { expand: ["latest_charge"] });
    expect(again).toMatchObject({
      status: "succeeded",
      metadata: intent.metadata,
      client_secret: intent.client_secret,
    });
  }
  await soon(async () => {
    const settled = await after.paymentIntents.retrieve(paid[0]?.id ?? "", { expand: ["latest_charge"] });
    expect(settled.latest_charge).toMatchObject({ balance_transaction: expect.stringMatching(/^txn_/) });
  });
  expect((await after.refunds.create({ payment_intent: paid[0]?.id ?? "" })).status).toBe("succeeded");
});

test("an Idempotency-Key still answers after kill -9", async () => {
  const journal = journalFile();
  const before = await startProcess(["--port", "0", "--journal", journal]);
  const params = { amount: 5_000, currency: "usd", allowed_payment_method_types: ["card"] };
  const first = await sdk(before).paymentIntents.create(params, { idempotencyKey: "pay:1" });
  await kill(before.child);
  const after = sdk(await startProcess(["--port", "0", "--journal", journal]));
  expect((await after.paymentIntents.create(params, { idempotencyKey: "pay:1" })).id).toBe(first.id);
  expect((await after.paymentIntents.list()).data).toHaveLength(1);
});

test("a webhook that an endpoint asked for and that had not arrived before kill -9 arrives after the restart", async () => {
  const journal = journalFile();
  const endpoint = { status: 503 };
  const hook = await receiver(() => endpoint.status);
  const args = [
    "--port",
    "0",
    "--journal",
    journal,
    "--webhook-url",
    hook.url,
    "--webhook-secret",
    WEBHOOK_SECRET,
    "--webhook-events",
    "payment_intent.canceled,refund.created",
  ];
  const before = await startProcess(args);
  const intent = await cardIntent(sdk(before));
  await sdk(before).paymentIntents.cancel(intent.id);
  await soon(() => expect(hook.received).not.toHaveLength(0));
  await kill(before.child);
  const refused = hook.received.length;
  endpoint.status = 200;
  await startProcess(args);
  await soon(() => expect(hook.received.length).toBeGreaterThan(refused));
  const last = hook.received.at(-1);
  expect(last?.event.data.object).toMatchObject({ id: intent.id });
  expect(last?.event.id).toBe(hook.received[0]?.event.id);
  expect(new Set(hook.received.map(({ event }) => event.type)), "what the endpoint asked for").toEqual(
    new Set(["payment_intent.canceled"]),
  );
});

test("a torn last line is ignored, and a damaged one stops the start", async () => {
  const journal = journalFile();
  const first = await sandboxForTest({ journalFile: journal });
  const intent = await cardIntent(first.stripe);
  await first.sandbox.stop();
  appendFileSync(journal, '[["payment_intent",{"id":"pi_torn"');
  const second = await sandboxForTest({ journalFile: journal });
  expect((await second.stripe.paymentIntents.list()).data.map(({ id }) => id)).toEqual([intent.id]);
  await second.sandbox.stop();
  appendFileSync(journal, '[["nonsense",{"id":"x"}]]\n');
  await expect(sandboxForTest({ journalFile: journal })).rejects.toThrow(
    "is not a line of a sandbox journal",
  );
});

test("the journal is compacted when the stand-in starts", async () => {
  const journal = journalFile();
  const first = await sandboxForTest({ journalFile: journal });
  const intent = await cardIntent(first.stripe);
  for (let amount = 1_000; amount < 1_040; amount += 1) {
    await first.stripe.paymentIntents
      .update(intent.id, { amount }, { idempotencyKey: `update:${amount % 3}` })
      .catch(() => undefined);
    await first.stripe.paymentIntents.update(intent.id, { metadata: { amount } });
  }
  await first.sandbox.stop();
  const grown = statSync(journal).size;
  const second = await sandboxForTest({ journalFile: journal });
  expect(statSync(journal).size).toBeLessThan(grown);
  expect((await second.stripe.paymentIntents.retrieve(intent.id)).metadata).toEqual({ amount: "1039" });
});

test("no card number is ever written down", async () => {
  const journal = journalFile();
  const { stripe, page, sandbox } = await sandboxForTest({ journalFile: journal });
  const intent = await cardIntent(stripe);
  await page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret ?? "",
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": "4242424242424242",
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": "2040",
    "payment_method_data[card][cvc]": "987",
  });
  await sandbox.stop();
  const written = readFileSync(journal, "utf8");
  expect(written).toContain(intent.id);
  expect(written).not.toMatch(/4242424242424242|"987"/);
});

test("a refund that was on its way when the process ended gets there after the restart", async () => {
  const journal = journalFile();
  const first = await sandboxForTest({ journalFile: journal, config: { refundDelayMs: 60_000 } });
  const paid = await cardIntent(first.stripe, { payment_method: "pm_card_pendingRefund", confirm: true });
  const refund = await first.stripe.refunds.create({ payment_intent: paid.id });
  expect(refund.status).toBe("pending");
  await first.sandbox.stop();
  const second = await sandboxForTest({ journalFile: journal });
  await soon(async () => {
    expect((await second.stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
  });
});

test("an endpoint made over the API outlives a restart; a configured one that is no longer named is silent", async () => {
  const journal = journalFile();
  const [made, configured] = [await receiver(), await receiver()];
  const first = await sandboxForTest({
    journalFile: journal,
    webhooks: [{ url: configured.url, secret: WEBHOOK_SECRET }],
  });
  await first.stripe.webhookEndpoints.create({ url: made.url, enabled_events: ["*"] });
  await first.sandbox.stop();
  const second = await sandboxForTest({ journalFile: journal });
  await cardIntent(second.stripe);
  await soon(() => expect(made.received).toHaveLength(1));
  expect(configured.received).toEqual([]);
  const { data } = await second.stripe.webhookEndpoints.list();
  expect(data.map(({ url, status }) => [url, status])).toEqual([
    [made.url, "enabled"],
    [configured.url, "disabled"],
  ]);
});
