import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Places } from "./places.ts";

const FAST_SHUTDOWN_MS = 10_000;

/** The process id in `postmaster.pid`, which may be dead; 0 when there is no such file. */
export async function postmasterPid(places: Places): Promise<number> {
  return readPid(join(places.data, "postmaster.pid"));
}

/**
 * Ends a server that outlived its supervisor, then marks the cluster as this process's own.
 * A server whose supervisor still runs is somebody's database and is left alone.
 *
 * @throws Error naming that supervisor's process id.
 */
export async function takeOver(places: Places): Promise<void> {
  const pid = await postmasterPid(places);
  if (await servesFrom(pid, places.data)) {
    const owner = await readPid(places.owner);
    if (isAlive(owner))
      throw new Error(`Process ${owner} is running the database in ${places.home}. Stop it first.`);
    await stopServer(pid);
  }
  await writeFile(places.owner, `${process.pid}\n`);
}

async function stopServer(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (isAlive(pid)) process.kill(pid, signal); // fast shutdown; then the immediate one, which recovers at the next start
    const deadline = Date.now() + FAST_SHUTDOWN_MS;
    while (isAlive(pid) && Date.now() < deadline) await sleep(20);
  }
  if (isAlive(pid)) throw new Error(`The old PostgreSQL, process ${pid}, does not stop.`);
}

/** After a reboot the number in the file may be anybody's, so on Linux the command line has to name the cluster too. */
async function servesFrom(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.includes(data);
}

async function readPid(file: string): Promise<number> {
  const text = await readFile(file, "utf8").catch(() => "");
  return Number.parseInt(text, 10) || 0;
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
