import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase, type StartPostgres, startPostgres } from "@totetaxi/db/embedded";
import { restartDelay } from "../process/supervise.ts";
import type { Progress } from "../progress.ts";

const DATABASE = "totetaxi";

/** A database that is there for as long as the product runs. */
export interface Database {
  readonly url: string;
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL, emptied first when asked, and keeps it running on one port: its url stays true when
 * it has to be started again.
 *
 * @throws Error when another start of the product uses the same folder.
 */
export async function keepDatabase(
  options: StartPostgres & { readonly empty: boolean },
  progress: Pick<Progress, "note" | "problem">,
): Promise<Database> {
  let server = await startPostgres(options);
  if (options.empty) {
    await server.stop();
    await rm(server.dir, { recursive: true, force: true });
    server = await startPostgres(options);
  }
  const url = await createDatabase(server.url(), DATABASE);
  const again = { ...options, port: server.port };
  let stopping = false;

  const keepAlive = async () => {
    for (let endsInARow = 1; ; endsInARow += 1) {
      await server.exited;
      if (stopping) return;
      progress.problem("the database ended; starting it again");
      await sleep(restartDelay(endsInARow));
      if (stopping) return;
      try {
        server = await startPostgres(again);
        progress.note("the database is ready again");
        endsInARow = 0;
      } catch (error) {
        progress.problem(`the database does not start: ${error instanceof Error ? error.message : error}`);
      }
      if (stopping) await server.stop();
    }
  };

  const over = keepAlive();
  return {
    url,
    async stop() {
      stopping = true;
      await server.stop();
      await over;
    },
  };
}
