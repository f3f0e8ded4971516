import {
  auditLog,
  ledgerEntries,
  ledgerTransactions,
  messages,
  payments,
  refunds,
  workItems,
} from "@totetaxi/db/schema";
import { runSql } from "@totetaxi/db/statement";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./database.ts";

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

type Column = { key: string; name: string };

function columnsOf(table: PgTable, row: object): Column[] {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name }));
  return columns.filter(({ key }) => key in row);
}

function inserting(table: Table, columns: readonly Column[]): string {
  const into = getTableName(TABLES[table]);
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  return `"new ${into}" as (
    insert into ${into} (${names})
    select ${names} from given, jsonb_populate_recordset(null::${into}, given.rows -> '${into}')
    ${ONCE.has(table) ? "on conflict do nothing" : ""}
    returning id::text)`;
}

/**
 * Writes rows of several tables in one statement; all rows of a table have to fill the same columns.
 * @returns the ids of the messages that were not owed before.
 */
export async function insertRows(db: Db, rows: NewRows): Promise<string[]> {
  const parts: string[] = [];
  const given: Record<string, object[]> = {};
  for (const table of Object.keys(TABLES) as Table[]) {
    const ofTable: readonly object[] = rows[table] ?? [];
    if (ofTable[0] === undefined) continue;
    const columns = columnsOf(TABLES[table], ofTable[0]);
    parts.push(inserting(table, columns));
    given[getTableName(TABLES[table])] = ofTable.map((row) =>
      Object.fromEntries(columns.map(({ key, name }) => [name, Reflect.get(row, key)])),
    );
  }
  if (parts.length === 0) return [];
  const told = rows.messages?.length ? `select id from "new messages"` : "select where false";
  const text = `with given as (select $1::text::jsonb as rows), ${parts.join(", ")} ${told}`;
  const written = await runSql(db, text, [JSON.stringify(given)]);
  return written.map(({ id }) => String(id));
}
