import type { Page } from "@playwright/test";
import { expect, test } from "../page/journey.ts";
import { mailTo } from "../product/mail-box.ts";
import { bookingOf, type Created } from "../product/procedures.ts";
import { aloneWithStandIn, chargesOf, intentsOf, newsOf, withFaults } from "../product/stand-in.ts";
import { aPetite } from "../way/order.ts";
import { CARDS, expectBooked, goToPayment, payWith } from "../way/pay.ts";
import { openFromHome } from "../way/wizard.ts";

const ASKS_SERVER_TO_LOOK = /\/api\/trpc\/payment\.confirm/;

/** Pays, and dies before the server hears of it from this browser. */
async function payAndDie(page: Page): Promise<void> {
  await page.route(ASKS_SERVER_TO_LOOK, (route) => route.abort());
  // A request that is held back leaves after all when its page closes: it has to have failed.
  const lost = page.waitForEvent("requestfailed", (request) => ASKS_SERVER_TO_LOOK.test(request.url()));
  await payWith(page, CARDS.good);
  await lost;
  await page.close();
}

async function statusOf({ accessToken }: Created): Promise<string> {
  return (await bookingOf(accessToken)).status;
}

test("TR-02: the browser died and Stripe's news was lost: the reconciler finds the payment", async ({
  page,
  watch,
}) => {
  test.slow();
  watch.expect(/Failed to load resource/);
  const order = aPetite("2026-03-31");
  await openFromHome(page);
  const created = await goToPayment(page, order);
  await aloneWithStandIn(() =>
    withFaults({ webhook: { dropRate: 1 } }, async () => {
      await payAndDie(page);
      const [intent] = await intentsOf(created.booking.number);
      await expect
        .poll(() => newsOf(intent?.id ?? ""))
        .toEqual({ "payment_intent.succeeded": "dropped", "charge.updated": "dropped" });
    }),
  );
  expect(await statusOf(created)).toBe("pending");
  await expect.poll(() => statusOf(created), { timeout: 150_000, intervals: [1_000] }).toBe("paid");
  await mailTo(order.guest.email, /is booked/);
  expect(await chargesOf(created.booking.number)).toEqual({ captured: [99_500], declined: 0 });
});

test("TR-01: the browser died right after paying: Stripe's news alone makes the booking paid", async ({
  page,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  const order = aPetite("2026-04-01");
  await openFromHome(page);
  const created = await goToPayment(page, order);
  await aloneWithStandIn(async () => {
    await payAndDie(page);
    await expect.poll(() => statusOf(created), { timeout: 10_000 }).toBe("paid");
  });
  await mailTo(order.guest.email, /is booked/);
});

test("S-114, S-116: the page's own question was dropped: success waits for the server, and then takes two seconds at most", async ({
  page,
  context,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-04-01"));
  await context.route(ASKS_SERVER_TO_LOOK, (route) => route.abort());
  const other = await context.newPage();
  await other.goto(`/booking/${created.accessToken}`);
  const status = other.getByRole("status");
  await expect(status.filter({ hasText: "Waiting for payment" })).toBeVisible();
  await aloneWithStandIn(() =>
    withFaults({ webhook: { delayMs: 3_000 } }, async () => {
      await payWith(page, CARDS.good);
      await expect(page.getByRole("button", { name: "Confirming with your bank" })).toBeVisible();
      expect(await statusOf(created)).toBe("pending");
      await expect.poll(() => statusOf(created), { timeout: 20_000, intervals: [50] }).toBe("paid");
      await expect(page.getByRole("heading", { name: "You are booked, Grace." })).toBeVisible({
        timeout: 2_000,
      });
    }),
  );
  await expect(status.filter({ hasText: "Paid" })).toBeVisible();
  await expectBooked(page, created);
});
