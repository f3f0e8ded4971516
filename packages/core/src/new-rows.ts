import {
  auditLog,
  ledgerEntries,
  ledgerTransactions,
  messages,
  payments,
  refunds,
  workItems,
} from "@totetaxi/db/schema";
import { type Part, runTogether } from "@totetaxi/db/statement";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Ctx, TxCtx } from "./context.ts";

/** Rows that come with a change of money, by table, in the order in which the tables refer to each other. */
const TABLES = { auditLog, payments, refunds, ledgerTransactions, ledgerEntries, messages, workItems };
type Table = keyof typeof TABLES;

/** What a new row says; the columns that it leaves out are filled by the database. */
export type NewRows = { [T in Table]?: (typeof TABLES)[T]["$inferInsert"][] };

/** The rows of several causes, to be written together. */
export function together(all: readonly NewRows[]): NewRows {
  return {
    auditLog: all.flatMap((rows) => rows.auditLog ?? []),
    payments: all.flatMap((rows) => rows.payments ?? []),
    refunds: all.flatMap((rows) => rows.refunds ?? []),
    ledgerTransactions: all.flatMap((rows) => rows.ledgerTransactions ?? []),
    ledgerEntries: all.flatMap((rows) => rows.ledgerEntries ?? []),
    messages: all.flatMap((rows) => rows.messages ?? []),
    workItems: all.flatMap((rows) => rows.workItems ?? []),
  };
}

/** Said before: for these the first row stands. */
const ONCE: ReadonlySet<Table> = new Set(["messages", "workItems"]);

/** What the part that writes a table's rows is called, for a part that reads them. */
const newRowsOf = (table: Table) => `new ${getTableName(TABLES[table])}`;
const NEW_MESSAGES = newRowsOf("messages");

type Column = { key: string; name: string };

function columnsOf(table: PgTable, row: object): Column[] {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name }));
  return columns.filter(({ key }) => key in row);
}

function inserting(table: Table, rows: readonly object[]): Part[] {
  if (rows[0] === undefined) return [];
  const into = getTableName(TABLES[table]);
  const columns = columnsOf(TABLES[table], rows[0]);
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const text = `
    insert into ${into} (${names})
    select ${names} from jsonb_populate_recordset(null::${into}, $1::text::jsonb)
    ${ONCE.has(table) ? "on conflict do nothing" : ""}
    returning id`;
  const given = rows.map((row) =>
    Object.fromEntries(columns.map(({ key, name }) => [name, Reflect.get(row, key)])),
  );
  return [{ name: newRowsOf(table), text, values: [JSON.stringify(given)] }];
}

/**
 * Writes the changes that rows come with, rows of several tables, and the jobs that send their messages, in one
 * statement. All rows of a table have to fill the same columns; none of them can be a row that is changed beside them.
 * @returns how many rows each of `changes` changed, by its name.
 */
export async function insertRows(
  ctx: Ctx | TxCtx,
  rows: NewRows,
  changes: readonly Part[] = [],
): Promise<Record<string, number>> {
  const inserts = (Object.keys(TABLES) as Table[]).flatMap((table) => inserting(table, rows[table] ?? []));
  const parts = [...changes, ...inserts];
  if (rows.messages?.length)
    parts.push(await ctx.jobs.writing("send-message", { messageId: "id" }, NEW_MESSAGES));
  if (parts.length === 0) return {};
  const counts = await runTogether(ctx.db, parts);
  if (counts[NEW_MESSAGES]) ctx.jobs.written("send-message");
  return counts;
}
