import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Every file that is ours: what is committed, and what is not yet. */
async function filesOf(root: string): Promise<string[]> {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const { stdout } = await run("git", list, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout.split("\0").filter((file) => file !== "");
}

/** Our own packages are taken from the copy, everybody else's from where they are installed. */
async function linkModules(root: string, copy: string, folder: string): Promise<void> {
  const installed = join(root, folder);
  await mkdir(join(copy, folder), { recursive: true });
  for (const entry of await readdir(installed, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith("@")) {
      await linkModules(root, copy, path);
      continue;
    }
    const target = await realpath(join(root, path));
    const place = relative(root, target);
    const isOurs = !place.startsWith("..") && !place.split("/").includes("node_modules");
    await symlink(isOurs ? join(copy, place) : target, join(copy, path));
  }
}

/** A copy of the repository as it is on disk, ready to run tests in; it is removed by `remove`. */
export async function throwawayCopy(root: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(await realpath(tmpdir()), "totetaxi-planted-"));
  await chmod(path, 0o755);
  const files = await filesOf(root);
  await Promise.all(files.map((file) => cp(join(root, file), join(path, file)).catch(ignoreMissing)));
  const packages = files.filter((file) => /^(apps|packages)\/[^/]+\/package\.json$/.test(file)).map(dirname);
  for (const folder of ["", ...packages]) await linkModules(root, path, join(folder, "node_modules"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A file that was removed and is still in the index. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
