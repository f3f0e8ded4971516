import type { Found, Search } from "@totetaxi/contracts/staff/booking-list";
import type { Ctx } from "../../../context.ts";
import { customersNamed, findPage } from "./find-page.ts";
import { readText } from "./read-text.ts";
import { rowsOf } from "./row-view.ts";

const MOST = 10;

/** From one box: bookings of guests and of customers, and customers themselves. */
export async function search(ctx: Ctx, { text }: Search): Promise<Found> {
  const wanted = readText(text);
  const named = "like" in wanted ? wanted.like : wanted.ending && `%${wanted.ending}`;
  const [numbered, keys, people] = await Promise.all([
    "number" in wanted ? findPage(ctx.db, { text: `#${wanted.number}` }, undefined, 1) : [],
    findPage(ctx.db, { text }, undefined, MOST),
    named ? customersNamed(ctx.db, named, MOST) : [],
  ]);
  // The booking of that very number is the first, however many newer ones have the digits elsewhere.
  const ids = new Set([...numbered, ...keys].map(({ id }) => id));
  return {
    bookings: await rowsOf(ctx.db, [...ids].slice(0, MOST)),
    customers: people.map(({ id, firstName, lastName, email, phone, vip }) => ({
      customerId: id,
      name: `${firstName} ${lastName}`.trim(),
      email,
      phone,
      vip,
    })),
  };
}
