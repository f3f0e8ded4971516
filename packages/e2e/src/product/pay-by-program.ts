import { expect } from "@playwright/test";
import { bookAsGuest, bookingOf, type Created } from "./procedures.ts";
import { STAND_IN } from "./where.ts";

/** Gives a good card to the payment provider, as its form does; the product hears of it in its own time. */
export async function giveCard({ clientSecret, publishableKey }: Created["payment"]): Promise<void> {
  const intent = clientSecret.split("_secret_")[0];
  const card = { number: "4242424242424242", exp_month: "12", exp_year: "2034", cvc: "123" };
  const body = new URLSearchParams({
    client_secret: clientSecret,
    "payment_method_data[type]": "card",
    ...Object.fromEntries(
      Object.entries(card).map(([name, value]) => [`payment_method_data[card][${name}]`, value]),
    ),
  });
  const headers = { authorization: `Bearer ${publishableKey}` };
  const paid = await fetch(`${STAND_IN}/v1/payment_intents/${intent}/confirm`, {
    method: "POST",
    headers,
    body,
  });
  expect(paid.ok).toBe(true);
}

/** Books and pays as a guest would, without the pages, and waits until the product knows it. */
export async function bookAndPay(pickupDate: string): Promise<Created> {
  const created = await bookAsGuest(pickupDate);
  await giveCard(created.payment);
  await expect
    .poll(async () => (await bookingOf(created.accessToken)).status, { timeout: 30_000 })
    .toBe("paid");
  return created;
}
