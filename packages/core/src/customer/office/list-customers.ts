import type { CustomerPage, ListCustomers } from "@totetaxi/contracts/staff/customer";
import { customers } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { and, eq, isNull, sql } from "drizzle-orm";
import { customersNamed } from "../../booking/office/list/find-page.ts";
import { readText } from "../../booking/office/list/read-text.ts";
import type { Ctx } from "../../context.ts";
import { isInstant, pageOf, readCursor } from "../../paging/cursor.ts";
import { customerRows } from "./customer-rows.ts";

const PAGE = 50;
const MOST_FOUND = 200;

/** The newest whom a text names: a search shows the first few, it is not leafed through. */
async function searched(ctx: Ctx, text: string, vip: boolean | undefined): Promise<CustomerPage> {
  const wanted = readText(text);
  const found = await customersNamed(
    ctx.db,
    "like" in wanted ? wanted.like : `%${wanted.number}%`,
    MOST_FOUND,
  );
  const rows = vip === undefined ? found : found.filter((each) => each.vip === vip);
  return { customers: await customerRows(ctx.db, rows), nextCursor: null };
}

/** Customers with an account, the newest first. @throws DomainError `invalid_cursor`. */
export async function listCustomers(ctx: Ctx, { text, vip, cursor }: ListCustomers): Promise<CustomerPage> {
  if (text !== undefined) return await searched(ctx, text, vip);
  const after = readCursor(cursor, ([at, id]) => isInstant(at) && isId("cst", id ?? ""));
  const found = await ctx.db
    .select()
    .from(customers)
    .where(
      and(
        isNull(customers.deletedAt),
        vip === undefined ? undefined : eq(customers.vip, vip),
        after
          ? sql`(${customers.createdAt}, ${customers.id}) < (${after[0]}::timestamptz, ${after[1]})`
          : undefined,
      ),
    )
    .orderBy(sql`${customers.createdAt} desc nulls last, ${customers.id} desc nulls last`)
    .limit(PAGE + 1);
  const { rows, nextCursor } = pageOf(found, PAGE, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  return { customers: await customerRows(ctx.db, rows), nextCursor };
}
