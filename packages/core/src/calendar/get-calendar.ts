import type { Calendar, CalendarDay, GetCalendar } from "@totetaxi/contracts/staff/calendar";
import { blackoutDays, slotDefaults, slots } from "@totetaxi/db/schema";
import { addDays, daysBetween, inNewYork, type ServiceDay } from "@totetaxi/values/service-day";
import { between } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";

type Load = CalendarDay["load"];

function emptyLoad(usual: ReadonlyMap<string, number>): Load {
  const load = (slot: string) => ({ capacity: usual.get(slot) ?? 0, taken: 0 });
  return { day: load("day"), hour_8: load("hour_8"), hour_9: load("hour_9"), hour_10: load("hour_10") };
}

/** Load against capacity of some days, read from the counters that bookings keep. */
export async function loadsOf(db: Db, from: ServiceDay, to: ServiceDay): Promise<CalendarDay[]> {
  const [defaults, taken, closed] = await Promise.all([
    db.select().from(slotDefaults),
    db
      .select()
      .from(slots)
      .where(between(slots.day, from, to)),
    db
      .select()
      .from(blackoutDays)
      .where(between(blackoutDays.day, from, to)),
  ]);
  const usual = new Map(defaults.map(({ slot, capacity }) => [slot, capacity]));
  const reasons = new Map(closed.map(({ day, reason }) => [day, reason]));
  const loads = new Map<ServiceDay, Load>();
  for (const { day, slot, capacity, taken: used } of taken) {
    const load = loads.get(day) ?? emptyLoad(usual);
    loads.set(day, { ...load, [slot]: { capacity, taken: used } });
  }
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => {
    const day = addDays(from, at);
    return { day, closed: reasons.get(day) ?? null, load: loads.get(day) ?? emptyLoad(usual) };
  });
}

/** The calendar of New York's days, whatever clock the reader has. */
export async function getCalendar(ctx: Ctx, { from, to }: GetCalendar): Promise<Calendar> {
  return { today: inNewYork(ctx.clock.now()).day, days: await loadsOf(ctx.db, from, to) };
}
