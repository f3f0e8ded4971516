import { bookings, customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Actor } from "../context.ts";
import { insist, tally } from "../testing/insist.ts";
import { anOrder } from "../testing/order.ts";
import { GUEST, type Product, test } from "../testing/product.ts";
import { book, bookAndPay, runLoops } from "../testing/story.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { createBooking } from "./create-booking.ts";

const QUARTER_HOUR_MS = 15 * 60_000;
const FULL_DAY = 12;

type By = { actor?: Actor; email?: string; pickupDate?: string };

let people = 0;

function from(ip: string): Actor {
  return { kind: "guest", ip };
}

function order({ email = `somebody.${++people}@example.com`, pickupDate = "2026-03-10" }: By) {
  const { contact, ...rest } = anOrder({ facts: { pickupDate } });
  return { ...rest, ...(contact ? { contact: { ...contact, email } } : {}) };
}

function hold(product: Product, by: By) {
  return createBooking(product.ctx(by.actor ?? GUEST), order(by));
}

async function pending(product: Product): Promise<number> {
  const rows = await product.ctx().db.select().from(bookings).where(eq(bookings.status, "pending"));
  return rows.length;
}

describe("T-71: one person keeps no more than three places unpaid", () => {
  test("whatever the day, and however the address is written", async ({ product }) => {
    for (const pickupDate of ["2026-03-10", "2026-03-11", "2026-03-12"])
      await hold(product, { email: "Grace@example.com", pickupDate });
    product.clock.advance(60_000);
    const fourth = hold(product, { email: "grace@EXAMPLE.com", pickupDate: "2026-03-13" });
    await expect(fourth).rejects.toMatchObject({
      code: "unavailable",
      reason: "too_many_holds",
      message: expect.stringContaining("try again in 14 minutes"),
      details: { retryAfterSeconds: 14 * 60 },
    });
    expect(await product.dashboard.intents()).toHaveLength(3);
    await hold(product, { email: "ada@example.com" });
  });

  test("from whatever names, when they come from one address", async ({ product }) => {
    for (let taken = 0; taken < 3; taken++) await hold(product, { actor: from("2001:db8::1") });
    const neighbour = hold(product, { actor: from("2001:db8::2") });
    await expect(neighbour).rejects.toMatchObject({ reason: "too_many_holds" });
    await hold(product, { actor: from("2001:db8:0:1::2") });
  });

  test("also with an account", async ({ product }) => {
    const customerId = newId("cst");
    const createdAt = product.clock.now();
    const ada = { firstName: "Ada", lastName: "L", email: "ada@example.com", phone: "+1" };
    await product
      .ctx()
      .db.insert(customers)
      .values({ id: customerId, ...ada, createdAt });
    const mine = (at: number) => ({ kind: "customer", customerId, ip: `203.0.113.${at}` }) as const;
    for (let taken = 0; taken < 3; taken++)
      await createBooking(product.ctx(mine(taken)), anOrder({ contact: undefined }));
    const fourth = createBooking(product.ctx(mine(9)), anOrder({ contact: undefined }));
    await expect(fourth).rejects.toMatchObject({ reason: "too_many_holds" });
  });

  test("when fifty of them come at once: three win, and the day keeps its other places", async ({
    product,
  }) => {
    const email = "hoarder@example.com";
    const asked = Array.from({ length: 50 }, () => {
      const wanted = order({ email });
      return insist(() => createBooking(product.ctx(), wanted));
    });
    expect(tally(await Promise.allSettled(asked))).toEqual({ won: 3, too_many_holds: 47 });
    expect(await pending(product)).toBe(3);
    for (let taken = 3; taken < FULL_DAY; taken++) await hold(product, {});
    await expect(hold(product, {})).rejects.toMatchObject({ reason: "day_full" });
  });

  test("the same request is answered as before, though no further one is", async ({ product }) => {
    const email = "grace@example.com";
    const third = order({ email });
    for (let taken = 0; taken < 2; taken++) await hold(product, { email });
    const first = await createBooking(product.ctx(), third);
    expect(await createBooking(product.ctx(), third)).toEqual(first);
    await expect(hold(product, { email })).rejects.toMatchObject({ reason: "too_many_holds" });
  });

  test.for([
    ["paid", (product: Product, email: string) => bookAndPay(product, "good", order({ email }))],
    [
      "taken back",
      async (product: Product, email: string) => {
        const { link } = await book(product, order({ email }));
        await cancelBooking(product.ctx(), { ...link, requestId: "cancel-it", replaced: false });
      },
    ],
    [
      "over",
      async (product: Product, email: string) => {
        await book(product, order({ email }));
        product.clock.advance(QUARTER_HOUR_MS);
        await runLoops(product);
      },
    ],
  ] as const)("a place that is %s counts no more", async ([, end], { product }) => {
    const email = "grace@example.com";
    for (let taken = 0; taken < 4; taken++) await end(product, email);
    expect(await pending(product)).toBe(0);
    await hold(product, { email });
  });

  test("while Stripe has still to end a hold that is over, the place is kept and counts", async ({
    product,
  }) => {
    const email = "grace@example.com";
    for (let taken = 0; taken < 3; taken++) await hold(product, { email });
    product.clock.advance(QUARTER_HOUR_MS);
    await expect(hold(product, { email })).rejects.toMatchObject({ details: { retryAfterSeconds: 60 } });
  });
});
