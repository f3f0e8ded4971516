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
  for (const slot of slotsOf(booked)) await releaseSlot(ctx, { day: booked.day, slot });
}

async function releaseSlot(ctx: TxCtx, { day, slot }: { day: ServiceDay; slot: Slot }): Promise<void> {
  await ctx.db
    .update(slots)
    .set({ taken: sql`${slots.taken} - 1` })
    .where(and(eq(slots.day, day), eq(slots.slot, slot)));
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

type Step = { day: ServiceDay; slot: Slot; take: boolean };

/** What moving from one day and window to another takes and gives back; what both need is left alone. */
function stepsOf(from: Booked, to: Booked): Step[] {
  const steps = [
    ...slotsOf(from).map((slot) => ({ day: from.day, slot, take: false })),
    ...slotsOf(to).map((slot) => ({ day: to.day, slot, take: true })),
  ];
  const inBoth = ({ day, slot }: Step) =>
    day === from.day && day === to.day && slotsOf(from).includes(slot) && slotsOf(to).includes(slot);
  // Everybody locks slots in this order, so that two moves in opposite directions wait for each other and never both.
  return steps
    .filter((step) => !inBoth(step))
    .sort((a, b) => a.day.localeCompare(b.day) || SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot));
}

async function takeSlot(ctx: TxCtx, { day, slot }: Step): Promise<void> {
  const taken = await ctx.db.execute(sql`
    insert into ${slots} (service_day, slot, capacity, taken)
    select ${day}::date, slot, capacity, 1 from ${slotDefaults} where ${eq(slotDefaults.slot, slot)}
      and (capacity > 0 or exists (select 1 from ${slots} where service_day = ${day}::date and slot = ${slot}))
    on conflict (service_day, slot) do update set taken = slots.taken + 1 where slots.taken < slots.capacity
    returning slot`);
  if (taken.length === 0) throw dayFull();
}

/**
 * Gives one place up for another in one go. @throws DomainError `day_full`: then the old place is still taken.
 */
export async function swapPlaces(ctx: TxCtx, from: Booked, to: Booked): Promise<void> {
  if (to.day !== from.day && (await isBlackout(ctx.db, to.day))) throw dayFull();
  for (const step of stepsOf(from, to)) {
    if (step.take) await takeSlot(ctx, step);
    else await releaseSlot(ctx, step);
  }
}

/** How many more bookings of this day and window there is room for; what `instead` has taken there counts as free. */
export async function placesLeft(
  db: Db,
  wanted: Booked,
  instead: Booked,
): Promise<{ left: number; closed: boolean }> {
  const [usual, rows, closed] = await Promise.all([
    db.select().from(slotDefaults),
    db.select().from(slots).where(eq(slots.day, wanted.day)),
    isBlackout(db, wanted.day),
  ]);
  const left = slotsOf(wanted).map((slot) => {
    const row = rows.find((each) => each.slot === slot);
    const own = instead.day === wanted.day && slotsOf(instead).includes(slot) ? 1 : 0;
    return row ? row.capacity - row.taken + own : (usual.find((each) => each.slot === slot)?.capacity ?? 0);
  });
  return { left: Math.min(...left), closed };
}
