import { type auditLog, bookings, notes, refunds } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../database.ts";

type Line = Pick<typeof auditLog.$inferSelect, "id" | "action" | "subjectId">;

/**
 * Why some lines of the log were done, by their ids. The log keeps no text that somebody wrote: a refund keeps its own
 * reasons, and the note of a booking by phone why its price is another.
 */
export async function reasonsOf(db: Db, lines: readonly Line[]): Promise<Map<number, string>> {
  const about = (...actions: string[]) =>
    lines.filter(({ action }) => actions.includes(action)).map(({ subjectId }) => subjectId);
  const refundIds = about("refund.proposed", "refund.denied").filter((id) => isId("ref", id));
  const bookingIds = about("booking.created").filter((id) => isId("bkg", id));
  const { reason, deniedBecause } = refunds;
  const [asked, priced] = await Promise.all([
    refundIds.length === 0
      ? []
      : db
          .select({ id: refunds.id, reason, deniedBecause })
          .from(refunds)
          .where(inArray(refunds.id, refundIds)),
    bookingIds.length === 0
      ? []
      : db
          .select({ id: bookings.id, text: notes.text })
          .from(bookings)
          .innerJoin(notes, and(eq(notes.subjectId, bookings.id), eq(notes.requestId, bookings.requestId)))
          .where(inArray(bookings.id, bookingIds)),
  ]);
  const kept = new Map<string, string | null>([
    ...asked.map(({ id, reason }) => [`refund.proposed ${id}`, reason] as const),
    ...asked.map(({ id, deniedBecause }) => [`refund.denied ${id}`, deniedBecause] as const),
    ...priced.map(({ id, text }) => [`booking.created ${id}`, text] as const),
  ]);
  const found = lines.map(({ id, action, subjectId }) => [id, kept.get(`${action} ${subjectId}`)] as const);
  return new Map(found.flatMap(([id, reason]) => (reason ? [[id, reason] as const] : [])));
}
