import { type ChildProcess, spawn } from "node:child_process";

/** A program with its arguments, where it runs, and what it finds in its environment. */
export interface Command {
  readonly line: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How a process ended: well or not, and in words that follow its name ("ended with status 1"). */
export interface Ending {
  readonly ok: boolean;
  readonly words: string;
}

/** A running command that leads a process group of its own, which Ctrl-C in the terminal does not reach. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Resolves when the leader has ended, and whatever it left behind has been killed. Never rejects. */
  readonly ended: Promise<Ending>;
  /** SIGTERM to the whole group, SIGKILL after the grace in milliseconds. Resolves when it has ended. */
  stop(graceMs: number): Promise<void>;
}

/** Starts a command as the leader of a group. Its output is piped, or shown as it is. It gets no input. */
export function startGroup(command: Command, output: "pipe" | "inherit"): ProcessGroup {
  const [program, ...args] = command.line;
  const { cwd, env } = command;
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ["ignore", output, output] });
  let live = true;
  const signalGroup = (signal: NodeJS.Signals) => {
    if (live && child.pid !== undefined) sendToGroup(child.pid, signal);
  };
  const ended = new Promise<Ending>((resolve) => {
    child.once("error", (error) => resolve({ ok: false, words: `cannot be run: ${error.message}` }));
    child.once("exit", (code, signal) => {
      signalGroup("SIGKILL");
      live = false;
      resolve({
        ok: code === 0,
        words: signal === null ? `ended with status ${code}` : `ended by ${signal}`,
      });
    });
  });
  return {
    child,
    ended,
    async stop(graceMs) {
      signalGroup("SIGTERM");
      const impatience = setTimeout(() => signalGroup("SIGKILL"), graceMs);
      await ended;
      clearTimeout(impatience);
    },
  };
}

function sendToGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    const gone = error instanceof Error && "code" in error && error.code === "ESRCH";
    if (!gone) throw error;
  }
}
