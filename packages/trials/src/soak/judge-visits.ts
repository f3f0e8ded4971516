import type { GuardedSql } from "@totetaxi/db/client";
import type { Visit } from "./visit.ts";

/** A request is answered within 10 s; what comes on top is the machine's. */
const LONGEST_ANSWER_MS = 12_000;
/** Refusals of a new booking that a guest has to live with. */
const FAIR = new Set(["day_full", "window_full"]);
const AFTER_PAID = new Set(["paid", "completed", "cancelled", "refunded"]);

type Stored = { requestId: string; number: string; totalCents: number; status: string; history: string[] };

async function stored(sql: GuardedSql): Promise<Map<string, Stored>> {
  const rows = await sql<Stored[]>`
    select b.request_id as "requestId", 'TT-' || lpad(b.number::text, 6, '0') as number, b.total_cents as "totalCents",
      b.status, array(select to_status from booking_history h where h.booking_id = b.id order by version) as history
    from bookings b`;
  return new Map(rows.map((row) => [row.requestId, row]));
}

function* wrongAboutAnswers({ tries, numbers, refused }: Visit): Generator<string> {
  if (new Set(numbers).size > 1) yield `one request became several bookings: ${[...new Set(numbers)]}`;
  if (refused !== undefined && !FAIR.has(refused)) yield `was refused a booking: ${refused}`;
  for (const { what, took, outcome, reason } of tries) {
    if (took > LONGEST_ANSWER_MS) yield `${what} took ${Math.round(took)} ms`;
    if (reason === "internal") yield `${what} was ${outcome}: nobody foresaw that`;
  }
}

function* wrongAboutBooking(visit: Visit, found: Stored | undefined): Generator<string> {
  const { numbers, refused, totalCents, seen, cancelled } = visit;
  if (refused !== undefined && found) yield `was refused with ${refused}, and ${found.number} is there`;
  if (refused !== undefined) return;
  if (!found) return yield `${numbers[0]} was acknowledged and is not there`;
  if (found.number !== numbers[0]) yield `was told ${numbers[0]}, and ${found.number} is stored`;
  if (found.totalCents !== totalCents)
    yield `was told ${totalCents} cents, and ${found.totalCents} are stored`;
  const paidAt = seen.indexOf("paid");
  if (paidAt >= 0 && !found.history.includes("paid")) yield `saw "paid", which never was`;
  if (paidAt >= 0 && !seen.slice(paidAt).every((status) => AFTER_PAID.has(status)))
    yield `saw "paid" and then less: ${seen.join(", ")}`;
  if (cancelled?.ok && cancelled.value === "cancelled" && found.status !== "cancelled")
    yield `saw "cancelled", and it is ${found.status}`;
}

/** What guests were told against what stands: acknowledged is durable, refused changes nothing, paid stays paid. */
export async function judgeVisits(visits: readonly Visit[], sql: GuardedSql): Promise<string[]> {
  const rows = await stored(sql);
  return visits.flatMap((visit) => {
    const { requestId } = visit.plan.order;
    const wrong = [...wrongAboutAnswers(visit), ...wrongAboutBooking(visit, rows.get(requestId))];
    return wrong.map((words) => `${requestId}: a guest ${words}`);
  });
}
