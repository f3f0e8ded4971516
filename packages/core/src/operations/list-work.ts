import type { Work, WorkItemView } from "@totetaxi/contracts/staff/work";
import { refunds, workItems } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { asc, inArray, isNull, sql } from "drizzle-orm";
import { rowsOf } from "../booking/office/list/row-view.ts";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { DEAD_LETTERS } from "../jobs.ts";
import { owedOf } from "../refund/queries.ts";
import { WORK_ITEM_KINDS } from "./work-item.ts";

const MOST = 200;

type Dead = {
  id: string;
  source_name: string | null;
  data: Record<string, string> | null;
  reason: string | null;
  died_at: string;
  all: number;
};

async function deadLetters({ db }: Pick<Ctx, "db">): Promise<Pick<Work, "deadLetters" | "deadLetterCount">> {
  const found = await db.execute<Dead>(sql`
    select id, source_name, data, source_output ->> 'reason' as reason, count(*) over ()::integer as all,
      to_char(created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as died_at
    from pgboss.job where name = ${DEAD_LETTERS} and state < 'active' order by created_on limit ${MOST}`);
  const deadLetters = found.map(({ id, source_name, data, reason, died_at }) => ({
    deadLetterId: id,
    queue: source_name ?? "unknown",
    data: data ?? {},
    reason,
    diedAt: died_at,
  }));
  return { deadLetters, deadLetterCount: found[0]?.all ?? 0 };
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

/** A kind that this release does not know is another one's, and comes first rather than not at all. */
const urgency = sql`array_position(${sql.param(WORK_ITEM_KINDS)}::text[], ${workItems.kind}) nulls first`;

/** All that waits for a person: what was found about money and mail, and jobs that have failed for the last time. */
export async function listWork({ db }: Pick<Ctx, "db">): Promise<Work> {
  const open = isNull(workItems.closedAt);
  const [items, itemCount, dead] = await Promise.all([
    db.select().from(workItems).where(open).orderBy(urgency, asc(workItems.id)).limit(MOST),
    db.$count(workItems, open),
    deadLetters({ db }),
  ]);
  return { items: await itemViews(db, items), itemCount, ...dead };
}
