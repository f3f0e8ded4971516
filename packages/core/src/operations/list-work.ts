import type { DeadLetterView, Work, WorkItemView } from "@totetaxi/contracts/staff/work";
import { refunds, workItems } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { asc, inArray, isNull, sql } from "drizzle-orm";
import { rowsOf } from "../booking/office/list/row-view.ts";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { DEAD_LETTERS } from "../jobs.ts";
import { owedOf } from "../refund/queries.ts";

const MOST = 200;

type Dead = {
  id: string;
  source_name: string | null;
  data: Record<string, string> | null;
  reason: string | null;
  died_at: string;
};

async function deadLetters({ db }: Pick<Ctx, "db">): Promise<DeadLetterView[]> {
  const found = await db.execute<Dead>(sql`
    select id, source_name, data, source_output ->> 'reason' as reason,
      to_char(created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as died_at
    from pgboss.job where name = ${DEAD_LETTERS} and state < 'active' order by created_on limit ${MOST}`);
  return found.map(({ id, source_name, data, reason, died_at }) => ({
    deadLetterId: id,
    queue: source_name ?? "unknown",
    data: data ?? {},
    reason,
    diedAt: died_at,
  }));
}

type Item = typeof workItems.$inferSelect;

/** Items as people name what they are about: the booking's number and name, and the refund's money. */
async function itemViews(db: Db, items: readonly Item[]): Promise<WorkItemView[]> {
  const bookingIds = items.flatMap(({ details: { bookingId: id } }) =>
    typeof id === "string" && isId("bkg", id) ? [id] : [],
  );
  const refundIds = items.flatMap(({ subjectId }) => (isId("ref", subjectId) ? [subjectId] : []));
  const [rows, back] = await Promise.all([
    rowsOf(db, [...new Set(bookingIds)]),
    refundIds.length === 0 ? [] : db.select().from(refunds).where(inArray(refunds.id, refundIds)),
  ]);
  const owed = await owedOf(db, back);
  return items.map(({ id, kind, subjectId, details, openedAt }) => {
    const row = rows.find(({ bookingId }) => bookingId === details.bookingId);
    const refund = back.find((each) => each.id === subjectId);
    return {
      workItemId: id,
      kind,
      subjectId,
      details,
      openedAt: openedAt.toISOString(),
      booking: row ? { bookingId: row.bookingId, number: row.number, name: row.name } : null,
      refund: refund ? { amountCents: refund.amountCents, owedCents: owed.get(refund.id) ?? 0 } : null,
    };
  });
}

/** All that waits for a person: what was found about money and mail, and jobs that have failed for the last time. */
export async function listWork(ctx: Pick<Ctx, "db">): Promise<Work> {
  const [items, dead] = await Promise.all([
    ctx.db.select().from(workItems).where(isNull(workItems.closedAt)).orderBy(asc(workItems.id)).limit(MOST),
    deadLetters(ctx),
  ]);
  return {
    items: await itemViews(ctx.db, items),
    deadLetters: dead,
  };
}
