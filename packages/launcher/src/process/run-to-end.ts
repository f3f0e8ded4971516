import { type Command, type Ending, startGroup } from "./process-group.ts";

const STOP_GRACE_MS = 2_000;

/** How a command ended, and all that it printed when that was not shown. */
export interface Finished extends Ending {
  readonly output: string;
}

/** Runs a command to its end, or until `stopped` aborts. A command that fails is an answer here, not an error. */
export async function runToEnd(
  command: Command,
  stopped: AbortSignal,
  output: "pipe" | "inherit" = "pipe",
): Promise<Finished> {
  stopped.throwIfAborted();
  const group = startGroup(command, output);
  const printed: string[] = [];
  for (const stream of [group.child.stdout, group.child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  const drained = new Promise((resolve) => group.child.once("close", resolve).once("error", resolve));
  const stop = () => void group.stop(STOP_GRACE_MS);
  stopped.addEventListener("abort", stop, { once: true });
  const ending = await group.ended;
  stopped.removeEventListener("abort", stop);
  await drained;
  return { ...ending, output: printed.join("") };
}
