import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { exists, type Places } from "./places.ts";

const run = promisify(execFile);

/** The role that owns the cluster. */
export const SUPERUSER = "totetaxi";

/**
 * Makes the cluster when there is none and returns the superuser's password, the same one for ever.
 * It is built beside its place and renamed into it, so an interrupted run never leaves half a cluster.
 */
export async function ensureCluster(binaries: string, places: Places, account: Account): Promise<string> {
  const made = await exists(join(places.data, "PG_VERSION"));
  if (made && !(await exists(places.password)))
    throw new Error(
      `${places.password} is gone, so nobody can log in. Remove ${places.home} to start afresh.`,
    );
  const password = await ensurePassword(places.password, account);
  if (!made) await initialise(binaries, places, account);
  return password;
}

async function initialise(binaries: string, places: Places, account: Account): Promise<void> {
  const prefix = `${basename(places.data)}.part-`;
  for (const name of await readdir(places.home))
    if (name.startsWith(prefix)) await rm(join(places.home, name), { recursive: true, force: true });

  const part = await mkdtemp(join(places.home, prefix));
  await give(part, account);
  const options = [
    ...["--pgdata", part, "--username", SUPERUSER, "--pwfile", places.password],
    ...["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin"],
    ...["--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions"],
  ];
  await run(join(binaries, "bin/initdb"), options, { ...account, cwd: "/" });
  await rename(part, places.data);
}

async function ensurePassword(file: string, account: Account): Promise<string> {
  try {
    await writeFile(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
    await give(file, account);
  } catch (error) {
    if (!(await exists(file))) throw error;
  }
  return readFile(file, "utf8");
}

async function give(path: string, account: Account): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid);
}
