import { aPerson } from "@totetaxi/core/testing/office";
import { bookAndPay, settleAll } from "@totetaxi/core/testing/story";
import { bookings, customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "../testing/office.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");

test("a customer shows bookings, payments, addresses, notes and what the ledger says was spent (S-126)", async ({
  product,
  office,
}) => {
  const id = newId("cst");
  const { db } = product.ctx();
  const contact = { firstName: "Ada", lastName: "King", email: "ada@example.com", phone: "+12125550142" };
  await db.insert(customers).values({ id, ...contact, createdAt: product.clock.now() });
  const paid = await bookAndPay(product);
  await db
    .update(bookings)
    .set({ customerId: id, guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null })
    .where(eq(bookings.id, paid.bookingId));
  const asked = { requestId: "refund-cust", bookingId: paid.bookingId, amountCents: 9_500, because: "late" };
  const { refundId } = await office(STAFF).refund.create(asked);
  await office(ADMIN).refund.approve({ refundId });
  await settleAll(product);
  const staff = office(STAFF);
  await staff.customer.vip({ customerId: id, vip: true });
  await staff.customer.note({ requestId: "note-cust", customerId: id, text: "Early bird" });
  expect(await staff.customer.get({ customerId: id })).toMatchObject({
    customer: { name: "Ada King", vip: true, bookings: 1, spentCents: 90_000 },
    bookings: [{ bookingId: paid.bookingId }],
    payments: [{ capturedCents: 99_500, refundedCents: 9_500 }],
    counts: { payments: 1 },
    money: { takenCents: 99_500, givenBackCents: 9_500 },
    addresses: [{ line1: expect.any(String) }, { line1: expect.any(String) }],
    notes: [{ text: "Early bird" }],
  });
  expect((await staff.customer.list({ vip: true })).customers).toMatchObject([
    { customerId: id, spentCents: 90_000 },
  ]);
  expect((await staff.customer.list({ text: "king" })).customers).toHaveLength(1);
  const rest = { requestId: "refund-rest", bookingId: paid.bookingId, amountCents: 90_000, because: "late" };
  const { refundId: all } = await office(STAFF).refund.create(rest);
  await office(ADMIN).refund.approve({ refundId: all });
  await settleAll(product);
  expect((await staff.customer.get({ customerId: id })).customer).toMatchObject({
    bookings: 0,
    spentCents: 0,
  });
});

test("customers are leafed through page by page, with a text too", async ({ product, office }) => {
  const people = Array.from({ length: 120 }, (_, at) => {
    const contact = { firstName: at % 2 ? "Ada" : "Grace", lastName: "King", phone: "+12125550142" };
    return { id: newId("cst"), ...contact, email: `${at}@example.com`, createdAt: product.clock.now() };
  });
  await product.ctx().db.insert(customers).values(people);
  const list = office(STAFF).customer.list;
  const all = async (filter: Parameters<typeof list>[0]) => {
    const met: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await list({ ...filter, ...(cursor ? { cursor } : {}) });
      met.push(...page.customers.map(({ customerId }) => customerId));
      cursor = page.nextCursor;
    }
    return met;
  };
  expect(new Set(await all({})).size).toBe(120);
  expect(await all({ text: "ada" })).toHaveLength(60);
  expect(new Set(await all({ text: "king" })).size).toBe(120);
});
