import { customers, slots } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { describe, expect } from "vitest";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { book, bookAndPay, runLoops } from "../testing/story.ts";
import { bookingCalendarFile } from "./booking-calendar-file.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { createBooking } from "./create-booking.ts";
import { getBooking } from "./get-booking.ts";

async function aCustomer(product: Product) {
  const id = newId("cst");
  const createdAt = product.clock.now();
  const email = `${id}@example.com`;
  await product
    .ctx()
    .db.insert(customers)
    .values({ id, firstName: "Ada", lastName: "L", email, phone: "+1", createdAt });
  return product.ctx({ kind: "customer", customerId: id, ip: "203.0.113.8" });
}

describe("what is told of a paid booking", () => {
  const at = async (product: Product, link: { accessToken: string }, instant: string) => {
    product.clock.set(instant);
    const { cancelling, isOver, willRemind } = await getBooking(product.ctx(), link);
    return { cancelling, isOver, willRemind };
  };

  test("is a reminder only while it is still to be sent, and nothing to cancel once the van may be there", async ({
    product,
  }) => {
    const { link } = await bookAndPay(product);
    const byPhone = { cancelling: "by_phone", isOver: undefined };
    expect(await at(product, link, "2026-03-09T12:59:00Z")).toEqual({ ...byPhone, willRemind: true });
    expect(await at(product, link, "2026-03-09T13:00:00Z")).toEqual({ ...byPhone, willRemind: undefined });
    expect(await at(product, link, "2026-03-10T11:59:00Z")).toMatchObject(byPhone);
    expect(await at(product, link, "2026-03-10T12:00:00Z")).toMatchObject({ cancelling: undefined });
    const cancel = cancelBooking(product.ctx(), { ...link, requestId: "too-late-now", replaced: false });
    await expect(cancel).rejects.toMatchObject({ reason: "not_cancellable" });
    expect(await at(product, link, "2026-03-11T03:59:00Z")).toMatchObject({ isOver: undefined });
    expect(await at(product, link, "2026-03-11T04:00:00Z")).toMatchObject({
      cancelling: undefined,
      isOver: true,
    });
  });

  test("is what a bag may weigh, by the price list, and only where bags travel", async ({ product }) => {
    const pounds = async (facts: Parameters<typeof anOrder>[0]) =>
      (await getBooking(product.ctx(), (await book(product, anOrder(facts))).link)).maxPoundsPerItem;
    expect(await pounds({})).toBe(50);
    const peloton = { service: "specialty_item", package: null, specialtyItems: { peloton: 1 } } as const;
    expect(await pounds({ facts: peloton })).toBeUndefined();
  });

  test("in its confirmation is a reminder only when one will come", async ({ product }) => {
    await bookAndPay(product);
    product.clock.set("2026-03-09T14:00:00Z");
    await bookAndPay(product);
    const [early, late] = product.mails.map(({ text }) => text.includes("the day before we write again"));
    expect([early, late]).toEqual([true, false]);
  });
});

describe("who may see a booking", () => {
  test("whoever holds its secret link", async ({ product }) => {
    const { link, view } = await book(product);
    expect(await getBooking(product.ctx(), link)).toMatchObject(view);
  });

  test("is told when it came to each of its states, and what cancelling would do to the money", async ({
    product,
  }) => {
    const { link, view } = await book(product);
    const began = { status: "pending", at: view.createdAt };
    expect(await getBooking(product.ctx(), link)).toMatchObject({
      history: [began],
      cancelling: "nothing_charged",
    });
    product.clock.advance(60_000);
    const paidAt = product.clock.now().toISOString();
    const paid = await bookAndPay(product);
    expect(await getBooking(product.ctx(), paid.link)).toMatchObject({
      history: [
        { status: "pending", at: paidAt },
        { status: "paid", at: paidAt },
      ],
      cancelling: "full_refund",
    });
    product.clock.advance(48 * 3_600_000 + 1);
    expect((await getBooking(product.ctx(), paid.link)).cancelling).toBe("by_phone");
    await runLoops(product);
    const over = await getBooking(product.ctx(), link);
    expect(over.history?.map(({ status }) => status)).toEqual(["pending", "expired"]);
    expect(over.cancelling).toBeUndefined();
  });

  test("is told before paying that the pickup gives credit only, on a peak date and when it is soon", async ({
    product,
  }) => {
    const told = async (pickupDate: string) => {
      const { link } = await book(product, anOrder({ facts: { pickupDate } }));
      return (await getBooking(product.ctx(), link)).creditOnly;
    };
    product.clock.set("2026-05-22T14:00:00Z");
    expect(await told("2026-05-26")).toBeUndefined();
    expect(await told("2026-05-25")).toBe("peak_date");
    expect(await told("2026-05-24")).toBe("pickup_soon");
    const paid = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-05-25" } }));
    expect((await getBooking(product.ctx(), paid.link)).creditOnly).toBeUndefined();
  });

  test("the customer it belongs to, by its id, and no other customer, guest or number (T-01, T-02)", async ({
    product,
  }) => {
    const [ada, eve] = [await aCustomer(product), await aCustomer(product)];
    const { booking } = await createBooking(ada, anOrder());
    expect((await getBooking(ada, { bookingId: booking.bookingId })).number).toBe(booking.number);
    const { bookingId, number } = booking;
    const tries = [
      [eve, { bookingId }],
      [product.ctx(), { bookingId }],
      [ada, { bookingId: number }],
      [ada, { bookingId: newId("bkg") }],
      [ada, { accessToken: bookingId }],
    ] as const;
    for (const [ctx, ref] of tries)
      await expect(getBooking(ctx, ref)).rejects.toMatchObject({ code: "not_found", reason: "not_found" });
  });

  test("nobody who guesses links: after ten wrong ones a minute no more are heard (T-04)", async ({
    product,
  }) => {
    const { link } = await book(product);
    const guess = () => getBooking(product.ctx(), { accessToken: "guess" }).catch(({ reason }) => reason);
    const answers = new Set<string>();
    // A minute may end in between, and the count with it.
    for (let guesses = 0; guesses < 22; guesses++) answers.add(await guess());
    expect(answers).toEqual(new Set(["not_found", "rate_limited"]));
    expect((await getBooking(product.ctx(), link)).status).toBe("pending");
  });
});

test("the pickup fits into a calendar: a file with the day, the hour and the link", async ({ product }) => {
  const order = anOrder({ facts: { package: "standard", window: "hour_9", pickupDate: "2026-03-08" } });
  const { link, view } = await bookAndPay(product, "good", order);
  const { filename, content } = await bookingCalendarFile(product.ctx(), link);
  expect(filename).toBe(`totetaxi-${view.number}.ics`);
  // Nine o'clock on the day that spring forward makes 23 hours long.
  for (const part of ["BEGIN:VEVENT", "20260308T", view.number]) expect(content).toContain(part);
  expect(await product.ctx().db.select().from(slots)).toHaveLength(2);
});
