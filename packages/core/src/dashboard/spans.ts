import { addDays, type ServiceDay, serviceDay, weekday } from "@totetaxi/values/service-day";

export type Span = { from: ServiceDay; to: ServiceDay };
export type Compared = { span: Span; spanBefore: Span };

function monthOf(day: ServiceDay): ServiceDay {
  return serviceDay(`${day.slice(0, 7)}-01`);
}

/** Today, against the same weekday a week ago. */
export function today(day: ServiceDay): Compared {
  const before = addDays(day, -7);
  return { span: { from: day, to: day }, spanBefore: { from: before, to: before } };
}

/** The week since Monday, against the same weekdays before. */
export function week(day: ServiceDay): Compared {
  const from = addDays(day, -((weekday(day) + 6) % 7));
  return { span: { from, to: day }, spanBefore: { from: addDays(from, -7), to: addDays(day, -7) } };
}

/** The month so far, against the month before up to the same date, or its last where it is shorter. */
export function month(day: ServiceDay): Compared {
  const from = monthOf(day);
  const lastBefore = addDays(from, -1);
  const sameDate = `${lastBefore.slice(0, 8)}${day.slice(8)}`;
  const to = sameDate < lastBefore ? serviceDay(sameDate) : lastBefore;
  return { span: { from, to: day }, spanBefore: { from: monthOf(lastBefore), to } };
}

/** All of a month and all of the one before: pickups lie ahead as well as behind. */
export function wholeMonth(day: ServiceDay): Compared {
  const from = monthOf(day);
  const to = addDays(monthOf(addDays(from, 31)), -1);
  const lastBefore = addDays(from, -1);
  return { span: { from, to }, spanBefore: { from: monthOf(lastBefore), to: lastBefore } };
}
