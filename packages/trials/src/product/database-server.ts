import { createDatabase, type EmbeddedPostgres, startPostgres } from "@totetaxi/db/embedded";

/** The product's own PostgreSQL, as durable as in production, which can be killed and started again on its port. */
export interface DatabaseServer {
  readonly url: string;
  /** The process id of its postmaster. */
  readonly pid: number;
  /** kill -9 of the postmaster; resolves when the server is gone. */
  kill(): Promise<void>;
  /** Starts it again; resolves when it takes connections, after its recovery. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server below `dir`, with an empty database in it. */
export async function startDatabaseServer(dir: string): Promise<DatabaseServer> {
  let server: EmbeddedPostgres = await startPostgres({ dir });
  const { port } = server;
  return {
    url: await createDatabase(server.url(), "totetaxi"),
    get pid() {
      return server.pid;
    },
    async kill() {
      process.kill(server.pid, "SIGKILL");
      await server.exited;
    },
    async start() {
      server = await startPostgres({ dir, port });
    },
    stop: () => server.stop(),
  };
}
