import type { CustomerPage, ListCustomers } from "@totetaxi/contracts/staff/customer";
import { customers } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { customerNamed } from "../../booking/office/list/find-page.ts";
import { readText } from "../../booking/office/list/read-text.ts";
import type { Ctx } from "../../context.ts";
import { isInstant, pageOf, readCursor } from "../../paging/cursor.ts";
import { customerRows } from "./customer-rows.ts";

const PAGE = 50;

/** A customer has no number: what is read as a booking's is part of a phone or an e-mail here. */
function textWhere(text: string): SQL {
  const wanted = readText(text);
  return customerNamed("like" in wanted ? wanted.like : `%${wanted.number}%`);
}

/** Customers with an account, the newest first, by keyset with a text too. @throws DomainError `invalid_cursor`. */
export async function listCustomers(ctx: Ctx, { text, vip, cursor }: ListCustomers): Promise<CustomerPage> {
  const after = readCursor(cursor, ([at, id]) => isInstant(at) && isId("cst", id ?? ""));
  const found = await ctx.db
    .select()
    .from(customers)
    .where(
      and(
        isNull(customers.deletedAt),
        vip === undefined ? undefined : eq(customers.vip, vip),
        text === undefined ? undefined : textWhere(text),
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
