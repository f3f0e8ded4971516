const PARENT_CHECK_MS = 200;

/**
 * Aborts when this process should end: on Ctrl-C, SIGTERM, SIGHUP, or when its parent is gone, even by kill -9.
 * The reason is a few words for people. Later signals change nothing, so that stopping is never cut short.
 */
export function whenToldToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => controller.abort(`on ${signal}`));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) controller.abort("because its parent is gone");
  }, PARENT_CHECK_MS).unref();
  // Whoever read our output may be gone before us, and writing to nobody must not end the orderly stop.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return controller.signal;
}
