import type { ListRefunds, RefundPage } from "@totetaxi/contracts/staff/refund";
import { bookings, refunds } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { and, eq, inArray, sql } from "drizzle-orm";
import { peopleNamed } from "../audit/people.ts";
import type { Ctx } from "../context.ts";
import { isInstant, pageOf, readCursor } from "../paging/cursor.ts";
import { owedOf } from "./queries.ts";
import { refundView } from "./view.ts";

const PAGE = 50;

/** Refunds of all states, the newest first. @throws DomainError `invalid_cursor`. */
export async function listRefunds(ctx: Ctx, { status, cursor }: ListRefunds): Promise<RefundPage> {
  const after = readCursor(cursor, ([at, id]) => isInstant(at) && isId("ref", id ?? ""));
  const found = await ctx.db
    .select({ refund: refunds, number: bookings.number })
    .from(refunds)
    .innerJoin(bookings, eq(bookings.id, refunds.bookingId))
    .where(
      and(
        status && inArray(refunds.status, [status].flat()),
        after
          ? sql`(${refunds.createdAt}, ${refunds.id}) < (${after[0]}::timestamptz, ${after[1]})`
          : undefined,
      ),
    )
    .orderBy(sql`${refunds.createdAt} desc nulls last, ${refunds.id} desc nulls last`)
    .limit(PAGE + 1);
  const { rows, nextCursor } = pageOf(found, PAGE, ({ refund }) => [
    refund.createdAt.toISOString(),
    refund.id,
  ]);
  const owed = await owedOf(
    ctx.db,
    rows.map(({ refund }) => refund),
  );
  return {
    refunds: rows.map(({ refund, number }) => refundView(ctx.actor, refund, number, owed)),
    people: await peopleNamed(
      ctx.db,
      rows.flatMap(({ refund: { requestedBy, approvedBy, deniedBy } }) => [
        requestedBy,
        approvedBy,
        deniedBy,
      ]),
    ),
    nextCursor,
  };
}
