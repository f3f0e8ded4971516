import type { Found, Search } from "@totetaxi/contracts/staff/booking-list";
import type { Ctx } from "../../../context.ts";
import { customersNamed, findPage } from "./find-page.ts";
import { readText } from "./read-text.ts";
import { rowsOf } from "./row-view.ts";

const MOST = 10;

/** From one box: bookings of guests and of customers, and customers themselves. */
export async function search(ctx: Ctx, { text }: Search): Promise<Found> {
  const wanted = readText(text);
  const [keys, people] = await Promise.all([
    findPage(ctx.db, { text }, undefined, MOST),
    "like" in wanted ? customersNamed(ctx.db, wanted.like, MOST) : [],
  ]);
  return {
    bookings: await rowsOf(
      ctx.db,
      keys.map(({ id }) => id),
    ),
    customers: people.map(({ id, firstName, lastName, email, phone, vip }) => ({
      customerId: id,
      name: `${firstName} ${lastName}`.trim(),
      email,
      phone,
      vip,
    })),
  };
}
