import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ROOT } from "../product/where.ts";

const FOLDER = join(ROOT, "packages/empty-page");

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Serves `packages/empty-page`, which has to be built, while `use` runs with its address. */
export async function withEmptyPage(port: number, use: (url: string) => Promise<void>): Promise<void> {
  const url = `http://127.0.0.1:${port}/`;
  const next = createRequire(join(FOLDER, "package.json")).resolve("next/dist/bin/next");
  const server = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], {
    cwd: FOLDER,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(server, "close");
  try {
    while (!(await answers(url))) {
      if (server.exitCode !== null) throw new Error("The empty page is not built: turbo run build.");
      await setTimeout(200);
    }
    await use(url);
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}
