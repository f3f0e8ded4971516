import { blackoutDays, type bookings, SLOTS, type Slot, slotDefaults, slots } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { TxCtx } from "../context.ts";
import type { Db } from "../database.ts";

type Booked = Pick<typeof bookings.$inferSelect, "day" | "window">;

/** Which slots a booking sits in: its day, and its hour when one was chosen. Always in this order, as locks are. */
function slotsOf({ window }: Pick<Booked, "window">): Slot[] {
  return SLOTS.filter((slot) => slot === "day" || slot === window);
}

function dayFull(): DomainError {
  return new DomainError(
    "conflict",
    "day_full",
    "That time has just been taken. Please choose another day or window.",
    {
      field: "pickupDate",
    },
  );
}

/**
 * Takes a place in one guarded statement. The rows are locked until the transaction ends, so it is asked for last.
 * @throws DomainError `day_full` when the day or the hour has no place left or no van runs.
 */
export async function takePlaces(ctx: TxCtx, booked: Booked): Promise<void> {
  const wanted = slotsOf(booked);
  const taken = await ctx.db.execute(sql`
    insert into ${slots} (service_day, slot, capacity, taken)
    select ${booked.day}::date, slot, capacity, 1 from ${slotDefaults}
    where ${inArray(slotDefaults.slot, wanted)} and capacity > 0
      and not exists (select 1 from ${blackoutDays} where service_day = ${booked.day}::date)
    order by array_position(${sql.param(SLOTS as unknown as string[])}::text[], slot)
    on conflict (service_day, slot) do update set taken = slots.taken + 1 where slots.taken < slots.capacity
    returning slot`);
  if (taken.length < wanted.length) throw dayFull();
}

/**
 * Turns away early who comes to a full or closed day, without a lock. Only `takePlaces` decides.
 * @throws DomainError `day_full`.
 */
export async function requirePlace(db: Db, booked: Booked): Promise<void> {
  const [full, closed] = await Promise.all([
    db
      .select({ slot: slots.slot })
      .from(slots)
      .where(
        and(
          eq(slots.day, booked.day),
          inArray(slots.slot, slotsOf(booked)),
          gte(slots.taken, slots.capacity),
        ),
      ),
    isBlackout(db, booked.day),
  ]);
  if (full.length > 0 || closed) throw dayFull();
}

/** Gives a place back. */
export async function releasePlaces(ctx: TxCtx, booked: Booked): Promise<void> {
  for (const slot of slotsOf(booked)) {
    await ctx.db
      .update(slots)
      .set({ taken: sql`${slots.taken} - 1` })
      .where(and(eq(slots.day, booked.day), eq(slots.slot, slot)));
  }
}

/** Whether the day still takes this booking. Locks what it looks at, so that the answer holds until the commit. */
export async function hasRoom(ctx: TxCtx, booked: Booked): Promise<boolean> {
  const wanted = slotsOf(booked);
  const full = await ctx.db
    .select({ slot: slots.slot, free: sql<boolean>`${slots.taken} < ${slots.capacity}` })
    .from(slots)
    .where(and(eq(slots.day, booked.day), inArray(slots.slot, wanted)))
    .orderBy(sql`array_position(${sql.param(SLOTS as unknown as string[])}::text[], ${slots.slot})`)
    .for("update");
  return full.every(({ free }) => free) && !(await isBlackout(ctx.db, booked.day));
}

async function isBlackout(db: Db, day: ServiceDay): Promise<boolean> {
  const found = await db.select().from(blackoutDays).where(eq(blackoutDays.day, day));
  return found.length > 0;
}
