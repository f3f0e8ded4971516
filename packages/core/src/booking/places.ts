import { isCheckViolation } from "@totetaxi/db/errors";
import { blackoutDays, type bookings, SLOTS, type Slot, slotDefaults, slots } from "@totetaxi/db/schema";
import { runSql } from "@totetaxi/db/statement";
import { DomainError } from "@totetaxi/values/domain-error";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { TxCtx } from "../context.ts";
import type { Db } from "../database.ts";

type Booked = Pick<typeof bookings.$inferSelect, "day" | "window">;

/** Which slots a booking sits in: its day, and its hour when one was chosen. Always in this order, as locks are. */
export function slotsOf({ window }: Pick<Booked, "window">): Slot[] {
  return SLOTS.filter((slot) => slot === "day" || slot === window);
}

export function dayFull(): DomainError {
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
 * SQL that takes a place in each slot of the array `wanted` on each day of `days`, a relation with a `service_day`. Its
 * rows are locked until the transaction ends, in the order of the array, so it comes last. A slot that is full, or that
 * has no place at all, breaks the rule `slots_within_capacity`.
 */
export function takingPlaces(days: string, wanted: string): string {
  return `
    insert into slots (service_day, slot, capacity, taken)
    select service_day, slot, coalesce(known.capacity, usual.capacity, 0), 1
    from ${days} as days cross join unnest(${wanted}::text[]) with ordinality as wanted (slot, place_in_order)
      left join slots known using (service_day, slot)
      left join slot_defaults usual using (slot)
    order by place_in_order
    on conflict (service_day, slot) do update set taken = slots.taken + 1
    returning slot`;
}

/** Says a refusal of the places in our words: there is none left, or the day was closed a moment ago. */
export function asDayFull(error: unknown): unknown {
  const isRefused = ["slots_within_capacity", "slots_day_open"].some((rule) => isCheckViolation(error, rule));
  return isRefused ? dayFull() : error;
}

const OPEN_DAY = `(
  select $1::date as service_day
  where not exists (select from blackout_days closed where closed.service_day = $1::date))`;
const TAKE = takingPlaces(OPEN_DAY, "$2");

/**
 * Takes the places of a booking that had none.
 * @throws DomainError `day_full` when the day or the hour has no place left or no van runs.
 */
export async function takePlaces(ctx: TxCtx, booked: Booked): Promise<void> {
  const taken = await runSql(ctx.db, TAKE, [booked.day, slotsOf(booked)]).catch((error) => {
    throw asDayFull(error);
  });
  if (taken.length === 0) throw dayFull();
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
  const taking = ctx.db.execute(sql`
    insert into ${slots} (service_day, slot, capacity, taken)
    select ${day}::date, slot, capacity, 1 from ${slotDefaults} where ${eq(slotDefaults.slot, slot)}
      and (capacity > 0 or exists (select 1 from ${slots} where service_day = ${day}::date and slot = ${slot}))
    on conflict (service_day, slot) do update set taken = slots.taken + 1 where slots.taken < slots.capacity
    returning slot`);
  const taken = await taking.catch((error) => {
    throw asDayFull(error);
  });
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
