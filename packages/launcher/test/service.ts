/*
 * Stands for any program in the launcher's tests. Serves on PORT (or --port), and writes its starts and stops into
 * DIARY. With STUBBORN it ignores SIGTERM; with CHILD it brings a child process along.
 */
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";

const { PORT, DIARY = "/dev/null", DATABASE_URL, STUBBORN, CHILD, NAME = "service" } = process.env;
const port = Number(PORT ?? process.argv[process.argv.indexOf("--port") + 1]);

function write(event: string, pid = process.pid): void {
  appendFileSync(DIARY, `${JSON.stringify({ name: NAME, event, pid })}\n`);
}

function answers(url: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname, () => resolve(true));
    socket.once("error", () => resolve(false));
  });
}

process.on("SIGTERM", async () => {
  if (STUBBORN !== undefined) return write("ignored SIGTERM");
  const database = DATABASE_URL === undefined || (await answers(new URL(DATABASE_URL)));
  write(database ? "stopped" : "stopped without a database");
  process.exit(0);
});
if (CHILD !== undefined) write("child", spawn("sleep", ["1000"]).pid);
createServer((_, response) => response.end("ready")).listen(port, "127.0.0.1", () => write("started"));
