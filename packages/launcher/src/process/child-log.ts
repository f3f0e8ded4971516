import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** The levels of the product's log that tell of a problem. */
const PROBLEMS: readonly unknown[] = ["error", "fatal"];
const BURST_MS = 5_000;
const BURST_LINES = 6;

/**
 * Writes all that a process prints to its log, and passes on what reads like a problem: JSON lines of level error or
 * above, and plain lines on standard error. Of a burst only the first lines are passed on. Resolves at the end of it all.
 */
export async function logOutput(
  child: ChildProcess,
  log: Writable,
  problem: (line: string) => void,
): Promise<void> {
  let burst = { since: 0, lines: 0 };
  const tell = (line: string) => {
    const now = performance.now();
    if (now - burst.since > BURST_MS) burst = { since: now, lines: 0 };
    burst.lines += 1;
    if (burst.lines < BURST_LINES) problem(line);
    if (burst.lines === BURST_LINES) problem("… and more, in its log");
  };
  const follow = async (output: Readable | null, find: (line: string) => string | undefined) => {
    for await (const line of output === null ? [] : createInterface(output)) {
      log.write(`${line}\n`);
      const found = find(line);
      if (found !== undefined) tell(found);
    }
  };
  await Promise.all([
    follow(child.stdout, loggedError),
    follow(child.stderr, (line) => (line.startsWith("{") ? loggedError(line) : plainProblem(line))),
  ]);
}

/** The message of a JSON log line of level error or above. */
function loggedError(line: string): string | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null) return undefined;
    if (!("level" in entry && PROBLEMS.includes(entry.level))) return undefined;
    return "msg" in entry ? String(entry.msg) : line;
  } catch {
    return undefined;
  }
}

/** Stack frames, blank lines and Node's own warnings stay in the log. */
function plainProblem(line: string): string | undefined {
  return /^\s|^$|^\(node:\d+\)|^\(Use `node/.test(line) ? undefined : line;
}
