import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { serverAccount } from "./account.ts";
import { ensureCluster, SUPERUSER } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import { findBinaries, type Places, preparePlaces } from "./places.ts";
import { postmasterPid, takeOver } from "./predecessor.ts";
import { ServerDidNotStart, superviseServer } from "./supervise.ts";

export interface StartPostgres {
  /** A folder for this cluster alone; made when missing. Removing it (while stopped) removes everything. */
  readonly dir: string;
  /** A free one when left out. Name it to have the same url after a restart. */
  readonly port?: number;
  /** False trades safety against power loss for speed: for tests. */
  readonly durable?: boolean;
  /** Receives what the server prints, in pieces. */
  readonly log?: (text: string) => void;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** The postmaster's process id. */
  readonly pid: number;
  /** Where the cluster really is: not `dir` when the server's account cannot enter it, as below /root. */
  readonly dir: string;
  /** A superuser's url. The password is kept with the cluster, so it is the same after a restart. */
  url(database?: string): string;
  /** Resolves when the server is gone, asked or not. */
  readonly exited: Promise<void>;
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 150;

const THROWAWAY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/**
 * Starts PostgreSQL 18 from the installed packages, making the cluster the first time.
 * The server ends with this process, even when that is killed with -9.
 *
 * @throws Error when another live process runs the same cluster, or the server does not start in about 3 seconds of trying.
 */
export async function startPostgres(options: StartPostgres): Promise<EmbeddedPostgres> {
  const account = await serverAccount();
  const binaries = await findBinaries(account);
  const places = await preparePlaces(options.dir, account);
  await takeOver(places);
  const password = await ensureCluster(binaries, places, account);

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const command = serverCommand(binaries, places, port, options.durable ?? true);
    try {
      const server = await superviseServer(command, account, options.log ?? (() => {}));
      return {
        ...server,
        port,
        pid: await postmasterPid(places),
        dir: places.home,
        url: (database = "postgres") => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
      };
    } catch (error) {
      // Just after a kill -9 dying backends still hold the shared memory; and a free port may be taken meanwhile.
      const passes = error instanceof ServerDidNotStart && !(error.portTaken && options.port !== undefined);
      if (!passes || attempt === ATTEMPTS) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

function serverCommand(binaries: string, places: Places, port: number, durable: boolean): string[] {
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(durable ? {} : THROWAWAY),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return [join(binaries, "bin/postgres"), "-D", places.data, ...flags];
}
