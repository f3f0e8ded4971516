import type { Server } from "node:http";

/** What has begun by then is cut off. */
const LONGEST_ANSWER_MS = 8_000;
/** Whatever still runs by then is left: jobs and turns are taken up by another process. */
const LONGEST_FAREWELL_MS = 20_000;

const LOOK_EVERY_MS = 100;

function closed(server: Server): Promise<void> {
  // Clients keep connections open for their next request, and would keep this server with them.
  server.prependListener("request", (_, res) => res.setHeader("connection", "close"));
  setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS).unref();
  setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS).unref();
  return new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Ends this process when it is told to, by SIGTERM or Ctrl-C: its server takes nothing new and answers what has begun,
 * but for what would never end by itself, which `hangUp` ends; then `stop` lets everything else come to its end.
 */
export function leaveWhenTold(
  server: Server,
  { hangUp = () => {}, stop }: { hangUp?: () => void; stop: () => Promise<void> },
): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      setTimeout(() => process.exit(1), LONGEST_FAREWELL_MS).unref();
      hangUp();
      await closed(server);
      await stop();
      process.exit(0);
    });
  }
}
