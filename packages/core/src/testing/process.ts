import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import * as z from "zod/mini";

const Line = z.looseObject({ level: z.string(), msg: z.string() });
export type LogLine = z.output<typeof Line>;

/** A process of the product as the launcher starts it. */
export type RunningProcess = {
  child: ChildProcess;
  /** Where it answers. */
  url: string;
  /** What it has logged; what is no line of the log has the level `text`. */
  log: readonly LogLine[];
  /** Resolves when it has ended, with its exit code, or null after a signal. */
  ended: Promise<number | null>;
};

function readLine(text: string): LogLine {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return { level: "text", msg: text };
  }
}

/** Starts a program of Node's without waiting for it; it must be ended by whoever starts it. */
export function spawnProcess(entry: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [entry], { env, stdio: ["ignore", "pipe", "pipe"] });
  const log: LogLine[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on("line", (text) => log.push(readLine(text)));
  }
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  return { child, log, ended };
}

/**
 * Starts a server of the product on a free port, and waits until it listens.
 * @throws Error with what it said, when it ends instead.
 */
export async function startProcess(entry: string, env: Record<string, string>): Promise<RunningProcess> {
  const { child, log, ended } = spawnProcess(entry, env);
  const listening = () => log.find(({ msg, port }) => msg.endsWith(".listening") && typeof port === "number");
  while (!listening()) {
    const over = await Promise.race([
      ended.then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, 20, false)),
    ]);
    if (over) throw new Error(`it ended instead of listening:\n${log.map(({ msg }) => msg).join("\n")}`);
  }
  return { child, url: `http://127.0.0.1:${listening()?.port}`, log, ended };
}
