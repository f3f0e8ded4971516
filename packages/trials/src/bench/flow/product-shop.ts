import type { Product } from "../../product/start-product.ts";
import { ask, type Shop } from "./shop.ts";

type Created = {
  booking: { bookingId: string; status: string };
  accessToken: string;
  payment: { clientSecret: string; publishableKey: string };
};
type Result<T> = { result: { data: T } };

/** The product, as programs elsewhere ask it. */
export function productShop(product: Product, publishableKey: string): Shop {
  const site = `${product.process("customer site").url}/api/trpc`;
  const input = (value: unknown) => `?input=${encodeURIComponent(JSON.stringify(value))}`;
  return {
    stripeUrl: product.process("Stripe stand-in").url,
    publishableKey,
    quote({ facts, pickup, delivery }) {
      const request = { ...facts, pickupZip: pickup.zip, deliveryZip: delivery.zip };
      return ask(`${site}/quote.preview${input(request)}`);
    },
    async create(order) {
      const { result } = (await ask(`${site}/booking.create`, order)) as Result<Created>;
      const { accessToken, payment, booking: made } = result.data;
      const booking = `${site}/booking.get${input({ accessToken })}`;
      return {
        bookingId: made.bookingId,
        clientSecret: payment.clientSecret,
        isPaid: async () =>
          ((await ask(booking)) as Result<Created["booking"]>).result.data.status === "paid",
      };
    },
  };
}
