import { isOf, TABLE_NAMES } from "./entry.ts";
import { type FindVersion, journaled, whole } from "./event-record.ts";
import { Journal, readJournal, rewriteJournal, type WrittenEntry } from "./journal.ts";
import type { Entry, EntryOf, Records, TableName } from "./records.ts";
import { Table } from "./table.ts";

/** Stripe forgets an Idempotency-Key once it is at least a day old. */
export const KEPT_ANSWER_MS = 24 * 3_600_000;

type Tables = { readonly [K in TableName]: Table<Records[K]> };

/** All state: tables in memory, and the journal that they are rebuilt from when one is named. */
export class Store {
  readonly tables: Tables = {
    balance_transaction: new Table(["source"]),
    charge: new Table(["payment_intent"]),
    customer: new Table(["email"]),
    delivery: new Table(["event"]),
    dispute: new Table(["charge"]),
    endpoint: new Table(),
    event: new Table(),
    payment_intent: new Table(["customer"]),
    payment_method: new Table(),
    refund: new Table(["charge", "payment_intent"]),
    saved_answer: new Table(),
  };
  #journal: Journal | undefined;
  #changes: WrittenEntry[] = [];

  /**
   * The state of a journal file, compacted on the way; an empty one in memory when none is named.
   * @throws Error when the file holds a line that cannot be read.
   */
  static async open(journalFile: string | undefined, now: number): Promise<Store> {
    const store = new Store();
    if (journalFile === undefined) return store;
    for await (const entry of readJournal(journalFile)) {
      if (isOf(entry, "event")) store.#keep(["event", whole(entry[1], store.#find)]);
      else if (!isForgotten(entry, now)) store.#keep(entry);
    }
    rewriteJournal(journalFile, store.#latest());
    store.#journal = new Journal(journalFile);
    return store;
  }

  /** Keeps a new version of a record; it reaches the journal with the next `commit`. */
  put<K extends TableName>(table: K, record: Records[K]): void {
    const entry: EntryOf<K> = [table, record];
    this.#keep(entry);
    if (!this.#journal) return;
    this.#changes.push(this.#written(entry));
  }

  /** Resolves when everything that was put so far is in the journal, as one line. */
  async commit(): Promise<void> {
    if (!this.#journal || this.#changes.length === 0) return;
    const line = this.#changes;
    this.#changes = [];
    await this.#journal.append(line);
  }

  async close(): Promise<void> {
    await this.commit();
    this.#journal?.close();
  }

  readonly #find: FindVersion = (kind, id) => this.tables[kind].get(id);

  #written<K extends TableName>(entry: EntryOf<K>): WrittenEntry {
    return isOf(entry, "event") ? ["event", journaled(entry[1], this.#find)] : entry;
  }

  /** The latest version of everything, oldest record of each table first. */
  *#latest(): Generator<WrittenEntry> {
    for (const table of TABLE_NAMES) {
      for (const record of this.tables[table].values()) yield this.#written([table, record]);
    }
  }

  #keep<K extends TableName>([table, record]: EntryOf<K>): void {
    this.tables[table].set(record);
  }
}

function isForgotten(entry: Entry, now: number): boolean {
  return isOf(entry, "saved_answer") && entry[1].created + KEPT_ANSWER_MS < now;
}
