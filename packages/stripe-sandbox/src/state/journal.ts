import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { isEntry } from "./entry.ts";
import type { Entry } from "./records.ts";

const COMPACT_LINE = 500;

/**
 * Append-only file of record versions, one line for all that one request changed, so that a request is kept whole or
 * not at all. A write is answered for once the operating system has it: it survives `kill -9` of this process, not a
 * power cut.
 */
export class Journal {
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #writing: Promise<void> | undefined;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<Journal> {
    return new Journal(await open(path, "a"));
  }

  /** Resolves when the line is in the file. Lines that arrive during a write share the next one. */
  async append(line: readonly Entry[]): Promise<void> {
    this.#waiting.push(`${JSON.stringify(line)}\n`);
    // A write that already runs does not hold this line: wait for it, then for the one that does.
    await this.#writing;
    if (this.#waiting.length > 0) this.#writing ??= this.#flush();
    await this.#writing;
  }

  async #flush(): Promise<void> {
    const text = this.#waiting.join("");
    this.#waiting = [];
    try {
      await this.#file.appendFile(text);
    } finally {
      this.#writing = undefined;
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    if (this.#waiting.length > 0) await this.#flush();
    await this.#file.close();
  }
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
export async function rewriteJournal(path: string, entries: Iterable<Entry>): Promise<void> {
  const fresh = `${path}.compact`;
  const file = await open(fresh, "w");
  try {
    let line: Entry[] = [];
    for (const entry of entries) {
      line.push(entry);
      if (line.length < COMPACT_LINE) continue;
      await file.appendFile(`${JSON.stringify(line)}\n`);
      line = [];
    }
    if (line.length > 0) await file.appendFile(`${JSON.stringify(line)}\n`);
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
