import { expect, test } from "vitest";
import { cardIntent, sandboxForTest } from "../../test/harness.ts";

async function manyIntents(count: number) {
  let now = Date.UTC(2027, 0, 1);
  const parts = await sandboxForTest({ now: () => now });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    now += 1_000;
    ids.push((await cardIntent(parts.stripe, { amount: 1_000 + index })).id);
  }
  return { ...parts, ids, newest: ids.toReversed(), first: Date.UTC(2027, 0, 1) / 1000 + 1 };
}

test("lists are newest first, ten at a time unless asked otherwise", async () => {
  const { stripe, newest } = await manyIntents(12);
  const page = await stripe.paymentIntents.list();
  expect(page.data.map(({ id }) => id)).toEqual(newest.slice(0, 10));
  expect(page).toMatchObject({ has_more: true, url: "/v1/payment_intents" });
  expect((await stripe.paymentIntents.list({ limit: 12 })).has_more).toBe(false);
});

test("a cursor goes on towards older, or back towards newer objects", async () => {
  const { stripe, newest } = await manyIntents(7);
  const older = await stripe.paymentIntents.list({ limit: 2, starting_after: newest[2] ?? "" });
  expect(older.data.map(({ id }) => id)).toEqual(newest.slice(3, 5));
  expect(older.has_more).toBe(true);
  const newer = await stripe.paymentIntents.list({ limit: 2, ending_before: newest[4] ?? "" });
  expect(newer.data.map(({ id }) => id)).toEqual(newest.slice(2, 4));
  expect(newer.has_more).toBe(true);
  const end = await stripe.paymentIntents.list({ limit: 5, ending_before: newest[2] ?? "" });
  expect(end).toMatchObject({ has_more: false });
  expect(end.data.map(({ id }) => id)).toEqual(newest.slice(0, 2));
});

test("the SDK's own paging walks the whole list, both ways", async () => {
  const { stripe, newest, ids } = await manyIntents(9);
  const forward: string[] = [];
  for await (const { id } of stripe.paymentIntents.list({ limit: 4 })) forward.push(id);
  expect(forward).toEqual(newest);
  const back: string[] = [];
  for await (const { id } of stripe.paymentIntents.list({ limit: 4, ending_before: ids[0] ?? "" }))
    back.push(id);
  expect(back).toEqual(ids.slice(1));
});

test("a list can be bounded by the time of creation", async () => {
  const { stripe, ids, first } = await manyIntents(6);
  const idsOf = async (created: object) =>
    (await stripe.paymentIntents.list({ created })).data.map(({ id }) => id).toReversed();
  expect(await idsOf({ gte: first + 3 })).toEqual(ids.slice(3));
  expect(await idsOf({ gt: first + 3 })).toEqual(ids.slice(4));
  expect(await idsOf({ lte: first + 1 })).toEqual(ids.slice(0, 2));
  expect(await idsOf({ gte: first + 1, lt: first + 3 })).toEqual(ids.slice(1, 3));
});

test("a page is of 1 to 100, has one cursor, and the cursor exists", async () => {
  const { stripe, ids } = await manyIntents(1);
  const id = ids[0] ?? "";
  for (const params of [
    { limit: 0 },
    { limit: 101 },
    { starting_after: "pi_x" },
    { starting_after: id, ending_before: id },
  ]) {
    await expect(stripe.paymentIntents.list(params)).rejects.toMatchObject({ statusCode: 400 });
  }
});

test("payments of one customer are listed alone, also after the customer was set later", async () => {
  const { stripe } = await sandboxForTest();
  const [ada, bob] = [await stripe.customers.create({}), await stripe.customers.create({})];
  const early = await cardIntent(stripe, { customer: bob.id });
  const first = await cardIntent(stripe, { customer: ada.id });
  const second = await cardIntent(stripe);
  await stripe.paymentIntents.update(second.id, { customer: ada.id });
  await stripe.paymentIntents.update(early.id, { customer: ada.id });
  const listed = await stripe.paymentIntents.list({ customer: ada.id });
  expect(listed.data.map(({ id }) => id)).toEqual([second.id, first.id, early.id]);
  expect((await stripe.paymentIntents.list({ customer: bob.id })).data).toEqual([]);
});
