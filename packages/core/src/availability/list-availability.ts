import type { DayAvailability, ListAvailability, PlacesLeft } from "@totetaxi/contracts/availability";
import { blackoutDays, type Slot, slotDefaults, slots } from "@totetaxi/db/schema";
import { dateSurcharges, type PriceList, peaksOf, SERVICES } from "@totetaxi/pricing";
import { addDays, daysBetween, type ServiceDay } from "@totetaxi/values/service-day";
import { between } from "drizzle-orm";
import { dayRefusal } from "../booking/policy.ts";
import type { Ctx } from "../context.ts";

const FEW = 3;

type Left = Record<Slot, number>;

/** Exact only when few: how busy a day is beyond that is nobody's business. */
function placesLeft(left: number): PlacesLeft {
  if (left > FEW) return "many";
  return left === 3 ? 3 : left === 2 ? 2 : left === 1 ? 1 : 0;
}

function windowsOf(left: Left): DayAvailability["windows"] {
  const hour = (slot: Slot) => placesLeft(Math.min(left.day, left[slot]));
  return {
    morning: placesLeft(left.day),
    hour_8: hour("hour_8"),
    hour_9: hour("hour_9"),
    hour_10: hour("hour_10"),
  };
}

function surchargesOf(list: PriceList, day: ServiceDay): DayAvailability["surcharges"] {
  return SERVICES.flatMap((service) =>
    dateSurcharges(list, service, day).map(({ name, cents }) => ({ name, service, cents })),
  );
}

const CLOSED: Left = { day: 0, hour_8: 0, hour_9: 0, hour_10: 0 };

/** Which days and hours can be booked online now, and what each adds to the price. */
export async function listAvailability(
  ctx: Ctx,
  { from, to }: ListAvailability,
): Promise<{ days: DayAvailability[] }> {
  const now = ctx.clock.now();
  const [{ list }, defaults, taken, closed] = await Promise.all([
    ctx.catalogues.current(ctx.db, now),
    ctx.db.select().from(slotDefaults),
    ctx.db
      .select()
      .from(slots)
      .where(between(slots.day, from, to)),
    ctx.db
      .select()
      .from(blackoutDays)
      .where(between(blackoutDays.day, from, to)),
  ]);
  const usual: Left = { ...CLOSED };
  for (const { slot, capacity } of defaults) usual[slot] = capacity;
  const leftByDay = new Map<ServiceDay, Left>();
  for (const row of taken) {
    const left = leftByDay.get(row.day) ?? { ...usual };
    left[row.slot] = row.capacity - row.taken;
    leftByDay.set(row.day, left);
  }
  const closedDays = new Set(closed.map(({ day }) => day));

  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at): DayAvailability => {
    const day = addDays(from, at);
    const left = closedDays.has(day) ? CLOSED : (leftByDay.get(day) ?? usual);
    const reason =
      dayRefusal(day, now) ?? (closedDays.has(day) ? "day_closed" : left.day < 1 ? "day_full" : undefined);
    return {
      day,
      open: reason === undefined,
      ...(reason ? { reason } : {}),
      windows: windowsOf(left),
      peaks: [...peaksOf(list, day)],
      surcharges: surchargesOf(list, day),
    };
  });
  return { days };
}
