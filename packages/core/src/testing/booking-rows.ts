import { auditLog, bookings, slots } from "@totetaxi/db/schema";
import { asc, eq } from "drizzle-orm";
import type { Product } from "./product.ts";
import type { Booked } from "./story.ts";

/** A booking as the database has it. */
export async function rowOf(product: Product, { bookingId }: Booked) {
  const [row] = await product.ctx().db.select().from(bookings).where(eq(bookings.id, bookingId));
  if (!row) throw new Error("the booking is gone");
  return row;
}

/** What the log says of a booking, in words. */
export async function logOf(product: Product, { bookingId }: Booked) {
  const rows = await product
    .ctx()
    .db.select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, bookingId))
    .orderBy(asc(auditLog.id));
  return rows.map(({ action, actor, ip, before, after }) => ({ action, actor, ip, before, after }));
}

/** How many places are taken, by day and slot. */
export async function taken(product: Product) {
  const rows = await product.ctx().db.select().from(slots).orderBy(asc(slots.day), asc(slots.slot));
  return rows.map(({ day, slot, taken }) => `${day} ${slot} ${taken}`);
}
