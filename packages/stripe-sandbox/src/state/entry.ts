import type { Entry, EntryOf, TableName } from "./records.ts";

/** In the order in which what is referred to comes before what refers to it. */
export const TABLE_NAMES = [
  "endpoint",
  "customer",
  "payment_method",
  "payment_intent",
  "charge",
  "refund",
  "dispute",
  "balance_transaction",
  "event",
  "delivery",
  "saved_answer",
] as const satisfies readonly TableName[];

const KNOWN: ReadonlySet<unknown> = new Set(TABLE_NAMES);

/** True for a pair of a table's name and a record with an id: the journal is written by this program only. */
export function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [table, record]: unknown[] = value;
  return (
    KNOWN.has(table) &&
    typeof record === "object" &&
    record !== null &&
    "id" in record &&
    typeof record.id === "string"
  );
}

/** True for a record of the given table. */
export function isOf<K extends TableName>(entry: Entry, table: K): entry is EntryOf<K> {
  return entry[0] === table;
}
