import type { DeadLetterView, Work } from "@totetaxi/contracts/staff/work";
import { workItems } from "@totetaxi/db/schema";
import { asc, isNull, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { DEAD_LETTERS } from "../jobs.ts";

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

/** All that waits for a person: what was found about money and mail, and jobs that have failed for the last time. */
export async function listWork(ctx: Pick<Ctx, "db">): Promise<Work> {
  const [items, dead] = await Promise.all([
    ctx.db.select().from(workItems).where(isNull(workItems.closedAt)).orderBy(asc(workItems.id)).limit(MOST),
    deadLetters(ctx),
  ]);
  return {
    items: items.map(({ id, kind, subjectId, details, openedAt }) => ({
      workItemId: id,
      kind,
      subjectId,
      details,
      openedAt: openedAt.toISOString(),
    })),
    deadLetters: dead,
  };
}
