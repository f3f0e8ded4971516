import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const KIB = 1_024;

async function children(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "pid=", "--ppid", String(pid)]).catch(() => ({
    stdout: "",
  }));
  const own = stdout.split("\n").map(Number).filter(Boolean);
  return [...own, ...(await Promise.all(own.map(children))).flat()];
}

/**
 * The memory of processes and all that they started, in bytes; what several share is counted once. Linux only: it is
 * the "Pss" of proc_pid_smaps(5).
 */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const all = [...pids, ...(await Promise.all(pids.map(children))).flat()];
  const kib = await Promise.all(
    all.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
      return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
    }),
  );
  return kib.reduce((sum, each) => sum + each, 0) * KIB;
}
