import { mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../embedded/index.ts";

/** A cluster that lives as long as one test run. */
export interface ThrowawayCluster {
  /** A superuser's url. */
  readonly url: string;
  /** Stops the cluster and removes its files. */
  remove(): Promise<void>;
}

const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 1024 ** 3; // Docker gives 64 MB of it by default
const PREFIX = "totetaxi-test-";

/** A new folder for data that one run needs, in memory where there is enough of it. Whoever asks removes it. */
export async function makeThrowawayFolder(): Promise<string> {
  const parent = (await hasRoom(MEMORY)) ? MEMORY : tmpdir();
  await sweep(parent);
  return mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
}

/** Starts a cluster without fsync in a folder of its own. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const dir = await makeThrowawayFolder();
  const server = await startPostgres({ dir, durable: false });
  const remove = async () => {
    await server.stop();
    for (const used of new Set([dir, server.dir])) await rm(used, { recursive: true, force: true });
  };
  return { url: server.url(), remove };
}

async function hasRoom(folder: string): Promise<boolean> {
  const space = await statfs(folder).catch(() => undefined);
  return space !== undefined && space.bavail * space.bsize >= ENOUGH_BYTES;
}

/** Removes what runs that were killed could not remove. The process id in the name says whose it was. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
