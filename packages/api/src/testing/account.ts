import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import type { Product } from "@totetaxi/core/testing";
import { anOrder } from "@totetaxi/core/testing/order";
import { test as siteTest } from "./site.ts";
import { aVisitor, type Visitor } from "./visitor.ts";

/** Vitest's `test` with as many visitors of the customer site as a test wants. */
export const test = siteTest.extend(
  "visitor",
  ({ siteUrl }) =>
    () =>
      aVisitor(siteUrl),
);

export const OTHER_PASSWORD = "seven tall pelicans wait";

/** The token of the newest link to that page that was mailed to this address. */
export async function mailedLink(
  product: Product,
  email: string,
  page: "verify-email" | "reset-password" = "verify-email",
): Promise<string> {
  await product.work();
  const mails = product.mails.filter(({ to }) => to.address === email.toLowerCase());
  return (
    mails.map(({ text }) => new RegExp(`/${page}#([\\w-]{43})`).exec(text)?.[1]).findLast((found) => found) ??
    "no link"
  );
}

/** A booking in the name of whoever has this e-mail. */
export async function bookAs(visitor: Visitor, email: string, order: Parameters<typeof anOrder>[0] = {}) {
  const contact = { firstName: "Eleanor", lastName: "Vance", email, phone: "(631) 555-0142" };
  const { data } = await visitor.mutate("booking.create", anOrder({ contact, ...order }));
  return CreatedBookingSchema.parse(data);
}
