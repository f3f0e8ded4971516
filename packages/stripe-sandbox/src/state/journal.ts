import { closeSync, createReadStream, existsSync, openSync, renameSync, writeSync } from "node:fs";
import { isEntry } from "./entry.ts";
import type { Entry, TableName } from "./records.ts";

const COMPACT_LINE = 500;

/** A record as a line has it, by its table. */
export type WrittenEntry = readonly [table: TableName, record: object];

type Waiting = { line: string; written: () => void; failed: (reason: unknown) => void };

/**
 * Append-only file of record versions, one line for all that one request changed, so that a request is kept whole or
 * not at all. A write is answered for once the operating system has it: it survives `kill -9` of this process, not a
 * power cut.
 */
export class Journal {
  readonly #file: number;
  #waiting: Waiting[] = [];

  constructor(path: string) {
    this.#file = openSync(path, "a");
  }

  /** Resolves when the line is in the file. What comes up in one turn of the event loop shares one write. */
  append(line: readonly WrittenEntry[]): Promise<void> {
    return new Promise((written, failed) => {
      this.#waiting.push({ line: `${JSON.stringify(line)}\n`, written, failed });
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** Into the page cache, which takes microseconds: a thread would cost more than it saves. */
  #flush(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      writeWhole(this.#file, waiting.map(({ line }) => line).join(""));
      for (const { written } of waiting) written();
    } catch (error) {
      for (const { failed } of waiting) failed(error);
    }
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }
}

function writeWhole(file: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
}

async function* wholeLines(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  // What follows the last line break was torn by a kill, and its request was never answered.
}

/**
 * What a journal holds, oldest first; nothing when there is no file. A torn last line is ignored.
 * @throws Error when any other line cannot be read: a damaged history is not guessed at.
 */
export async function* readJournal(path: string): AsyncGenerator<Entry> {
  if (!existsSync(path)) return;
  let number = 0;
  for await (const line of wholeLines(path)) {
    number += 1;
    const entries: unknown = JSON.parse(line);
    if (!Array.isArray(entries) || !entries.every(isEntry)) {
      throw new Error(`${path}: line ${number} is not a line of a sandbox journal`);
    }
    yield* entries;
  }
}

/** Replaces the journal by one of the given records only, through a second file, so that it is never half written. */
export function rewriteJournal(path: string, entries: Iterable<WrittenEntry>): void {
  const fresh = `${path}.compact`;
  const file = openSync(fresh, "w");
  try {
    let line: WrittenEntry[] = [];
    for (const entry of entries) {
      line.push(entry);
      if (line.length < COMPACT_LINE) continue;
      writeWhole(file, `${JSON.stringify(line)}\n`);
      line = [];
    }
    if (line.length > 0) writeWhole(file, `${JSON.stringify(line)}\n`);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}
