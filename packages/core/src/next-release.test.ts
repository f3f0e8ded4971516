import type { Database } from "@totetaxi/db/client";
import { expect } from "vitest";
import { createBooking } from "./booking/create-booking.ts";
import { getDetail } from "./booking/office/index.ts";
import { findOwnBooking } from "./booking/queries.ts";
import { aPerson } from "./testing/office.ts";
import { anOrder } from "./testing/order.ts";
import { type Product, test } from "./testing/product.ts";
import { ACTS } from "./testing/scenes.ts";
import { settleAll, standing } from "./testing/story.ts";

/** What a release that only adds may do to every table, while the code of today goes on over the connections it has. */
async function migrateLikeTheNextRelease({ sql }: Database): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select format('%I', tablename) as name from pg_tables where schemaname = 'public'`;
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables)
    await sql.unsafe(`alter table ${name}
      add column of_the_next_release text,
      add column counted_by_the_next_release integer not null default 7`);
  await sql`create table of_the_next_release (id bigserial primary key, booking_id text references bookings (id))`;
  // Its code writes beside ours.
  await sql`update bookings set of_the_next_release = 'seen'`;
  await sql`insert into of_the_next_release (booking_id) select id from bookings`;
}

/** Everything that moves a booking or its money, each once; and who looks. */
async function aDay(product: Product): Promise<void> {
  const scenes = [];
  for (const { begin, ends } of ACTS) {
    const scene = await begin(product);
    await scene.act(product.ctx(scene.actor));
    await product.work();
    scenes.push({ ...scene, ends });
  }
  await settleAll(product);
  for (const { bookingId, ends } of scenes) {
    expect(await standing(product, bookingId)).toMatchObject(ends);
    expect((await getDetail(product.ctx(aPerson()), { bookingId })).booking.status).toBe(ends.booking);
  }
  const order = anOrder();
  const { accessToken = "" } = await createBooking(product.ctx(), order);
  // The same request again reads what was written.
  expect((await createBooking(product.ctx(), order)).accessToken).toBe(accessToken);
  expect((await findOwnBooking(product.ctx(), { accessToken })).status).toBe("pending");
}

test("F-40: the code of today goes on, over the connections it has, while the next release adds to every table", async ({
  product,
  database,
}) => {
  await aDay(product);
  await migrateLikeTheNextRelease(database);
  await aDay(product);
});
