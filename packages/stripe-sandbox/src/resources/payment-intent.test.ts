import { expect, test, vi } from "vitest";
import { cardIntent, receiver, sandboxForTest, typedCard, WEBHOOK_SECRET } from "../../test/harness.ts";

test("a card typed into the frame pays an intent, and a signed webhook tells it", async () => {
  const hook = await receiver();
  const { stripe, page } = await sandboxForTest({ webhooks: [{ url: hook.url, secret: WEBHOOK_SECRET }] });
  const intent = await cardIntent(stripe, { metadata: { booking_id: "bkg_1" } });
  expect(intent.status).toBe("requires_payment_method");

  const confirmed = await page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret ?? "",
    ...typedCard("4242424242424242"),
  });
  expect(confirmed.body).toMatchObject({ status: "succeeded", amount: 12_500, livemode: false });

  await vi.waitFor(() => {
    expect(hook.received.map(({ event }) => event.type)).toContain("charge.updated");
  });
  for (const { raw, signature } of hook.received) {
    expect(stripe.webhooks.constructEvent(raw, signature, WEBHOOK_SECRET).livemode).toBe(false);
  }
});
