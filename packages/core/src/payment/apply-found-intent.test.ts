import { expect } from "vitest";
import { test } from "../testing/product.ts";
import { book, SYSTEM } from "../testing/story.ts";
import { applyFoundIntent } from "./apply-found-intent.ts";

test("Stripe's news of an intent whose id is being written this very moment does not end it", async ({
  product,
  database,
}) => {
  const { intentId } = await book(product);
  const { sql } = database;
  await sql`update payments set stripe_payment_intent_id = null`;
  const newborn = await product.payments.retrieveIntent(intentId);
  const waiting = async () =>
    await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

  let applied = Promise.resolve();
  await sql.begin(async (booking) => {
    await booking`update payments set stripe_payment_intent_id = ${intentId}`;
    applied = applyFoundIntent(product.ctx(SYSTEM), newborn);
    await expect.poll(waiting).toHaveLength(1);
  });
  await applied;
  expect(await product.payments.retrieveIntent(intentId)).toMatchObject({ status: "open" });
});
