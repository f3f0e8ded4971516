import type { GuardedSql } from "@totetaxi/db/client";
import type { Logger } from "pino";

/** Says words to whoever listens, once what they are about is committed. */
export type Tell<Word extends string> = (words: Iterable<Word>) => void;

/**
 * Tells in a statement of its own, after the commit. Inside the transaction, NOTIFY would let only one transaction of the
 * whole database commit at a time, its wait for the disk included. Nobody waits for it, and it may be lost, with `lost` as
 * its line in the log.
 */
export function openNews<Word extends string>(
  sql: GuardedSql,
  log: Logger,
  { channel, lost }: { channel: string; lost: string },
): Tell<Word> {
  const untold = new Set<Word>();
  let telling = false;

  async function tell(): Promise<void> {
    if (telling) return;
    telling = true;
    try {
      while (untold.size > 0) {
        const words = [...untold];
        untold.clear();
        await sql`select pg_notify(${channel}, word) from unnest(${words}::text[]) word`;
      }
    } catch (error) {
      log.info({ err: error }, lost);
    } finally {
      telling = false;
    }
  }

  return (words) => {
    for (const word of words) untold.add(word);
    void tell();
  };
}

/**
 * Hears on a connection of its own, which is made again when it is lost. `again` is called at the start and after every
 * such gap, in which there may have been news.
 */
export async function hearNews<Word extends string>(
  sql: GuardedSql,
  channel: string,
  words: readonly Word[],
  { heard, again }: { heard(word: Word): void; again(): void },
): Promise<void> {
  await sql.listen(
    channel,
    (payload) => {
      const word = words.find((each) => each === payload);
      if (word) heard(word);
    },
    again,
  );
}
