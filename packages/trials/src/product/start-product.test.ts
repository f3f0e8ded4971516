import { aBrowser } from "@totetaxi/core/testing/browser";
import { anOrder } from "@totetaxi/core/testing/order";
import { standInAt } from "@totetaxi/stripe-sandbox/steering";
import { expect, test, vi } from "vitest";
import { mailsAt } from "./mail-box.ts";
import { procedures } from "./procedures.ts";
import { startProduct } from "./start-product.ts";

test("F-34, F-43: what was booked and paid stands when every process and the database were killed", async ({
  onTestFinished,
}) => {
  const product = await startProduct();
  onTestFinished(() => product.stop());
  const { booking, payment } = procedures(product.process("customer site").url);
  const standIn = standInAt(product.process("Stripe stand-in").url);

  const order = anOrder({ facts: { pickupDate: "2026-03-11" } });
  const created = await booking.create.mutate(order);
  const link = { accessToken: created.accessToken ?? "" };
  const browser = aBrowser(standIn.url, created.payment.publishableKey);
  expect(await browser.pay(created.payment.clientSecret)).toBe("succeeded");
  expect((await payment.confirm.mutate(link)).bookingStatus).toBe("paid");

  const names = ["customer site", "webhook", "worker"] as const;
  await Promise.all(names.map((name) => product.process(name).kill()));
  await product.database.kill();
  await product.database.start();
  await Promise.all(names.map((name) => product.process(name).start()));

  expect((await booking.get.query(link)).status).toBe("paid");
  expect((await standIn.journal()).charge.map(({ amount_captured }) => amount_captured)).toEqual([99_500]);
  await vi.waitFor(
    async () => {
      const mails = await mailsAt(product.process("mail box").url);
      expect(mails.flatMap(({ to }) => to.map(({ address }) => address))).toEqual([order.contact?.email]);
    },
    { timeout: 30_000, interval: 200 },
  );
});
