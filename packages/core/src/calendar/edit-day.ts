import type { CalendarDay, SetBlackout, SetCapacity } from "@totetaxi/contracts/staff/calendar";
import { blackoutDays, type Slot, slotDefaults, slots } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { and, eq, sql } from "drizzle-orm";
import { type Act, act, requireAdmin } from "../audit/act.ts";
import type { Ctx, TxCtx } from "../context.ts";
import { loadsOf } from "./get-calendar.ts";

/** The counter of a day's slot under its lock; made with the usual capacity where nobody has booked yet. */
async function lockSlot(ctx: TxCtx, day: ServiceDay, slot: Slot) {
  await ctx.db
    .insert(slots)
    .select(
      ctx.db
        .select({
          day: sql<ServiceDay>`${day}::date`.as("service_day"),
          slot: slotDefaults.slot,
          capacity: slotDefaults.capacity,
          taken: sql<number>`0`.as("taken"),
        })
        .from(slotDefaults)
        .where(eq(slotDefaults.slot, slot)),
    )
    .onConflictDoNothing();
  const [row] = await ctx.db
    .select()
    .from(slots)
    .where(and(eq(slots.day, day), eq(slots.slot, slot)))
    .for("update");
  if (!row) throw new Error(`there is no slot ${slot}`);
  return row;
}

async function theDay(ctx: TxCtx, day: ServiceDay): Promise<CalendarDay> {
  const [found] = await loadsOf(ctx.db, day, day);
  if (!found) throw new Error(`${day} is no day`);
  return found;
}

/**
 * How many bookings a day or an hour of it takes. Never fewer than it has: who wants that is told by how many. Whoever
 * sets it says which capacity they know of.
 * @throws DomainError `capacity_changed` with `capacity` when it is another, `over_by` with `overBy` and `taken`,
 * `admins_only`.
 */
export async function setCapacity(ctx: Ctx, input: SetCapacity): Promise<CalendarDay> {
  requireAdmin(ctx);
  const { day, slot, capacity, seen } = input;
  return await act(ctx, "calendar.capacity_set", async (ctx) => {
    const before = await lockSlot(ctx, day, slot);
    if (before.capacity !== seen) {
      const message = `Somebody set it to ${before.capacity} meanwhile. Save again to put ${capacity} in its place.`;
      throw new DomainError("conflict", "capacity_changed", message, { capacity: before.capacity });
    }
    const overBy = before.taken - capacity;
    if (overBy > 0) {
      const message = `That is over by ${overBy}: ${before.taken} ${before.taken === 1 ? "is" : "are"} booked. Please move ${overBy} of them first.`;
      throw new DomainError("conflict", "over_by", message, { overBy, taken: before.taken });
    }
    await ctx.db
      .update(slots)
      .set({ capacity })
      .where(and(eq(slots.day, day), eq(slots.slot, slot)));
    return {
      subjectId: day,
      before: { slot, capacity: before.capacity },
      after: { slot, capacity },
      result: await theDay(ctx, day),
    };
  });
}

/**
 * Closes a day or opens it again. Bookings that it has stay: whoever closes it says how many they know of.
 * @throws DomainError `day_has_bookings` with `taken` when there are others, `admins_only`.
 */
export async function setBlackout(ctx: Ctx, input: SetBlackout): Promise<CalendarDay> {
  requireAdmin(ctx);
  const { day } = input;
  return await act(
    ctx,
    input.closed ? "calendar.day_closed" : "calendar.day_opened",
    async (ctx): Promise<Act<CalendarDay>> => {
      const { taken } = await lockSlot(ctx, day, "day");
      if (!input.closed) {
        await ctx.db.delete(blackoutDays).where(eq(blackoutDays.day, day));
        return { subjectId: day, after: { closed: false }, result: await theDay(ctx, day) };
      }
      if (input.bookings !== taken) {
        const message = `${taken === 1 ? "One booking is" : `${taken} bookings are`} on that day. Closing it does not move what is booked.`;
        throw new DomainError("conflict", "day_has_bookings", message, { taken });
      }
      const reason = input.because;
      await ctx.db
        .insert(blackoutDays)
        .values({ day, reason })
        .onConflictDoUpdate({ target: blackoutDays.day, set: { reason } });
      return {
        subjectId: day,
        after: { closed: true, because: reason, taken },
        result: await theDay(ctx, day),
      };
    },
  );
}
