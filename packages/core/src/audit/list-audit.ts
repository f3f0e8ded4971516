import type { AuditLine, AuditPage, ListAudit } from "@totetaxi/contracts/staff/audit";
import { auditLog } from "@totetaxi/db/schema";
import { addDays, newYorkInstant } from "@totetaxi/values/service-day";
import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { pageOf, readCursor } from "../paging/cursor.ts";
import { bookingsAbout, subjectsMeant } from "./about.ts";
import { peopleNamed, peopleOfTheOffice } from "./people.ts";
import { reasonsOf } from "./reasons.ts";
import type { Change } from "./record.ts";

const PAGE = 100;
const MOST_OF_A_SUBJECT = 200;

type Row = typeof auditLog.$inferSelect;

function lineView({ id, at, actor, action, subjectId, before, after, ip }: Row, because?: string): AuditLine {
  // Written by `record` alone, whose types say what is in them.
  const change = (kept: unknown) => kept as Change | null;
  return {
    id,
    at: at.toISOString(),
    by: actor,
    action,
    subjectId,
    before: change(before),
    after: change(after),
    because: because ?? null,
    ip,
  };
}

async function linesOf(db: Db, rows: readonly Row[]): Promise<AuditLine[]> {
  const reasons = await reasonsOf(db, rows);
  return rows.map((row) => lineView(row, reasons.get(row.id)));
}

/** What happened to some things, the latest first. */
export async function auditOf(db: Db, subjectIds: readonly string[]): Promise<AuditLine[]> {
  const found = await db
    .select()
    .from(auditLog)
    .where(inArray(auditLog.subjectId, [...subjectIds]))
    .orderBy(desc(auditLog.id))
    .limit(MOST_OF_A_SUBJECT);
  return await linesOf(db, found);
}

/** Who did what, the latest first. @throws DomainError `invalid_cursor`. */
export async function listAudit(ctx: Ctx, filter: ListAudit): Promise<AuditPage> {
  const before = readCursor(filter.cursor, ([id]) => /^\d{1,15}$/.test(id ?? ""));
  const subjects = filter.subjectId ? await subjectsMeant(ctx.db, filter.subjectId) : undefined;
  const found = await ctx.db
    .select()
    .from(auditLog)
    .where(
      and(
        filter.whose === "staff" ? sql`${auditLog.actor} like 'stf\\_%'` : undefined,
        filter.by ? eq(auditLog.actor, filter.by) : undefined,
        subjects && inArray(auditLog.subjectId, [...subjects]),
        filter.action ? eq(auditLog.action, filter.action) : undefined,
        filter.from && gte(auditLog.at, newYorkInstant(filter.from, 0)),
        filter.to && lt(auditLog.at, newYorkInstant(addDays(filter.to, 1), 0)),
        before ? lt(auditLog.id, Number(before[0])) : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(PAGE + 1);
  const { rows, nextCursor } = pageOf(found, PAGE, ({ id }) => [id]);
  const actors = rows.map(({ actor }) => actor);
  const [lines, people, office, bookings] = await Promise.all([
    linesOf(ctx.db, rows),
    peopleNamed(ctx.db, actors),
    peopleOfTheOffice(ctx.db),
    bookingsAbout(
      ctx.db,
      rows.map(({ subjectId }) => subjectId),
    ),
  ]);
  return { lines, people, office, bookings, nextCursor };
}
