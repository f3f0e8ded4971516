import type { Topic } from "@totetaxi/contracts/staff/live";
import type { GuardedSql } from "@totetaxi/db/client";
import type { Logger } from "pino";
import { openNews, type Tell } from "../news.ts";

export const CHANNEL = "totetaxi_changes";

/** Tells the office's pages what has changed. In a transaction it is told once that is committed. */
export type TxChanges = { tell(topic: Topic): void };

export type Changes = TxChanges & {
  /** For one transaction: nobody hears of its changes before `committed` is called. */
  untilCommit(): { changes: TxChanges; committed(): void };
};

/** @see {@link openNews}; what is lost is seen by the pages within a minute all the same. */
export function openChanges(sql: GuardedSql, log: Logger): Changes {
  const tell: Tell<Topic> = openNews(sql, log, { channel: CHANNEL, lost: "live.news.lost" });
  return {
    tell: (topic) => tell([topic]),
    untilCommit() {
      const topics = new Set<Topic>();
      return {
        changes: { tell: (topic) => void topics.add(topic) },
        committed: () => {
          if (topics.size > 0) tell(topics);
        },
      };
    },
  };
}
