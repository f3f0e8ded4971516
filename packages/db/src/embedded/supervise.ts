import { type ChildProcess, spawn } from "node:child_process";
import { Writable } from "node:stream";
import type { Account } from "./account.ts";

/** A server that has said it is ready. */
export interface RunningServer {
  /** Resolves when the server is gone, asked or not. */
  readonly exited: Promise<void>;
  /** Fast shutdown; resolves when the server is gone. Harmless when called twice. */
  stop(): Promise<void>;
}

/** A server that ended before it was ready. The message holds the last of what it printed. */
export class ServerDidNotStart extends Error {
  /** Somebody else listens on the port. */
  readonly portTaken: boolean;

  constructor(output: string) {
    super(`PostgreSQL did not start:\n${output}`);
    this.portTaken = output.includes("Address already in use");
  }
}

/*
 * The shell keeps the server company. File descriptor 3 is a pipe whose other end this process alone holds: the
 * read ends when this process closes it or is killed, even with -9, and then the server is shut down. When the
 * server ends first, so does the shell. Ctrl-C reaches neither, since they are in a process group of their own.
 */
const KEEPER = `
trap '' INT TERM HUP
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -INT "$server"; } >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$server"
kill -KILL "$watcher" 2>/dev/null
`;

/** Starts the command under the keeper and waits until it accepts connections. */
export async function superviseServer(
  command: readonly string[],
  account: Account,
  log: (text: string) => void,
): Promise<RunningServer> {
  const child = spawn("/bin/sh", ["-c", KEEPER, "postgres-keeper", ...command], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lifeline = child.stdio[3];
  if (!(lifeline instanceof Writable)) throw new Error("The server's lifeline is not a pipe.");
  lifeline.on("error", () => {}); // the other end is gone when the server ended by itself
  await ready(child, log);
  const stop = async () => {
    lifeline.end();
    await exited;
  };
  return { exited, stop };
}

function ready(child: ChildProcess, log: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log(text);
      output = (output + text).slice(-4000);
      if (output.includes("ready to accept connections")) resolve();
    });
    child.once("error", reject);
    child.once("close", () => reject(new ServerDidNotStart(output)));
  });
}
