import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, constants, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

const PROGRAM = "/usr/sbin/pgbouncer";
/** `nobody`, which every Linux has: PgBouncer refuses to run as root. */
const NOBODY = 65_534;
const PATIENCE_MS = 10_000;

/** A PgBouncer in transaction mode in front of a database. */
export interface Pooler {
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Error when there is no PgBouncer and this account may not install Debian's. */
async function ensureProgram(): Promise<void> {
  const found = await access(PROGRAM, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (found) return;
  if (process.getuid?.() !== 0) throw new Error(`There is no ${PROGRAM}: install the package pgbouncer.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "pgbouncer"], { env });
}

/** What docs/scaling.md asks of a pooler, as a file. */
function settings(database: URL, port: number, users: string): string {
  return `[databases]
${database.pathname.slice(1)} = host=${database.hostname} port=${database.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 12
max_client_conn = 400
ignore_startup_parameters = statement_timeout,lock_timeout,idle_in_transaction_session_timeout,options
`;
}

async function untilListening(port: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return;
    if (performance.now() > deadline) throw new Error("PgBouncer does not listen");
    await sleep(50);
  }
}

/** Starts a pooler on `port` in front of `databaseUrl`, with its files in `folder`. */
export async function startPooler(databaseUrl: string, port: number, folder: string): Promise<Pooler> {
  await ensureProgram();
  const database = new URL(databaseUrl);
  const users = join(folder, "pgbouncer-users.txt");
  const file = join(folder, "pgbouncer.ini");
  await writeFile(users, `"${database.username}" "${decodeURIComponent(database.password)}"\n`);
  await writeFile(file, settings(database, port, users));
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(PROGRAM, ["-q", file], { ...account, stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(child, "exit");
  await untilListening(port);
  const url = new URL(databaseUrl);
  url.port = String(port);
  url.searchParams.set("prepare", "false");
  return {
    url: url.href,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
