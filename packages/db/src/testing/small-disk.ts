import { execFile } from "node:child_process";
import { chown, mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Sql } from "postgres";

const run = promisify(execFile);
const PIECE = Buffer.alloc(64 * 1024);

/** A disk of a few megabytes that a cluster may keep databases on, as a tablespace of that name. */
export interface SmallDisk {
  readonly tablespace: string;
  /** Leaves not one free byte. */
  fill(): Promise<void>;
  /** Takes away what `fill` wrote. */
  makeRoom(): Promise<void>;
  /** Once no database is on it any more. */
  remove(): Promise<void>;
}

/** Where whoever runs the server may look in; undefined when the server is on another machine or nothing can be mounted. */
async function mount(admin: Sql, megabytes: number): Promise<string | undefined> {
  const [row] = await admin<{ dir: string }[]>`select current_setting('data_directory') as dir`;
  const owner = await stat(row?.dir ?? "").catch(() => undefined);
  if (!owner) return undefined;
  const dir = await mkdtemp(join(tmpdir(), "small-disk-"));
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", dir]);
    await chown(dir, owner.uid, owner.gid);
    return dir;
  } catch {
    await rm(dir, { recursive: true, force: true });
    return undefined;
  }
}

async function fillUp(file: string): Promise<void> {
  const ballast = await open(file, "w");
  try {
    for (let size = PIECE.length; size > 0; )
      await ballast.write(PIECE, 0, size).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOSPC") throw error;
        size >>= 1;
      });
  } finally {
    await ballast.close();
  }
}

/** Mounts one for the cluster of a superuser's connection, which takes root's rights; undefined where it is refused. */
export async function aSmallDisk(admin: Sql, megabytes: number): Promise<SmallDisk | undefined> {
  const dir = await mount(admin, megabytes);
  if (dir === undefined) return undefined;
  const unmount = async () => {
    await run("umount", [dir]);
    await rm(dir, { recursive: true, force: true });
  };
  const tablespace = `small_${dir.slice(-6).toLowerCase()}`;
  try {
    await admin.unsafe(`create tablespace ${tablespace} location '${dir}'`);
  } catch {
    // The server's account may not enter the folder that this one is in.
    await unmount();
    return undefined;
  }
  const ballast = join(dir, "ballast");
  return {
    tablespace,
    fill: () => fillUp(ballast),
    makeRoom: () => rm(ballast, { force: true }),
    async remove() {
      await rm(ballast, { force: true });
      await admin.unsafe(`drop tablespace ${tablespace}`);
      await unmount();
    },
  };
}
