import { bookings, customers, messages } from "@totetaxi/db/schema";
import { addDays, inNewYork, newYorkInstant } from "@totetaxi/values/service-day";
import { and, eq, gte, isNull, lt, or } from "drizzle-orm";
import { reminderAt } from "../booking/policy.ts";
import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { inTransaction } from "../transaction.ts";
import { queueMessage } from "./queue-message.ts";

/**
 * Owes everybody whose pickup is tomorrow a reminder, from nine in the morning in New York (domain rules, section 7), and
 * another one before the new day when the pickup is moved after that.
 * Who booked later than that has a confirmation of the same day and needs none, and an account may do without; a guest
 * always has it.
 */
export async function queueReminders(ctx: Ctx): Promise<{ looked: number }> {
  const now = ctx.clock.now();
  const { day: today } = inNewYork(now);
  const tomorrow = addDays(today, 1);
  const dueAt = reminderAt(tomorrow);
  if (now < dueAt) return { looked: 0 };
  const remindedToday = and(
    eq(messages.bookingId, bookings.id),
    eq(messages.kind, "booking_reminder"),
    gte(messages.createdAt, newYorkInstant(today, 0)),
  );
  const unreminded = await ctx.db
    .select({ id: bookings.id })
    .from(bookings)
    .leftJoin(messages, remindedToday)
    .leftJoin(customers, eq(customers.id, bookings.customerId))
    .where(
      and(
        eq(bookings.day, tomorrow),
        eq(bookings.status, "paid"),
        lt(bookings.createdAt, dueAt),
        or(isNull(bookings.customerId), customers.notifyByMail),
        isNull(messages.id),
      ),
    );
  const looked = await eachAlone(ctx, unreminded, async ({ id }) => {
    await inTransaction(ctx, (ctx) =>
      queueMessage(ctx, { kind: "booking_reminder", bookingId: id, subjectId: tomorrow }),
    );
  });
  return { looked };
}
