import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, vi } from "vitest";
import { SERVICE, someBlock, temporaryFolder } from "./processes.ts";

const LAUNCHER = fileURLToPath(new URL("..", import.meta.url));
const SOON = { timeout: 60_000, interval: 20 };

const PROGRAMS = {
  webhook: "apps/stripe-webhook/dist/server.js",
  worker: "apps/worker/dist/main.js",
  customer: "apps/customer/dist/server.js",
  staff: "apps/staff/dist/server.js",
  stripe: "packages/stripe-sandbox/bin/stripe-sandbox.ts",
  prepare: "packages/core/bin/prepare-database.ts",
};

/** A repository with the real launcher and database, and a small program in the place of every other. */
export interface FakeProduct {
  readonly root: string;
  readonly port: number;
  readonly diary: string;
  /** Puts another program in the place of one. */
  replace(name: keyof typeof PROGRAMS, source: string): Promise<void>;
  /** Runs the launcher. */
  start(...args: string[]): Started;
  /** Runs the launcher as the child of a shell. */
  startUnderShell(): Started;
}

/** A launcher that runs. */
export interface Started {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves when it has printed this. */
  printed(text: string | RegExp): Promise<void>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Makes the repository in a temporary folder, on ports of its own; with the mail box, which loads slowly, when asked. */
export async function fakeProduct(options = { mailBox: false }): Promise<FakeProduct> {
  const root = await temporaryFolder();
  await chmod(root, 0o755); // the account that the database runs under has to enter it
  const diary = join(root, "diary");
  const port = await someBlock();
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { mode: 0o755 });
  };
  await write("package.json", '{ "type": "module" }');
  await write("bin/turbo", "#!/bin/sh\nexit 0\n");
  await cp(join(LAUNCHER, "src"), join(root, "packages/launcher/src"), { recursive: true });
  await symlink(join(LAUNCHER, "node_modules"), join(root, "packages/launcher/node_modules"));
  for (const [name, path] of Object.entries(PROGRAMS))
    await write(path, `process.env.NAME = "${name}";\nawait import("${SERVICE}");\n`);
  await write(PROGRAMS.prepare, 'console.log("the schema is new");\n');

  const env = {
    PATH: `${join(root, "bin")}:${process.env.PATH}`,
    TOTETAXI_PORT: String(port),
    DIARY: diary,
    ...(options.mailBox ? {} : { SMTP_URL: "smtp://127.0.0.1:1" }),
  };
  const launch = [process.execPath, join(root, "packages/launcher/src/up.ts")];
  return {
    root,
    port,
    diary,
    replace: (name, source) => write(PROGRAMS[name], source),
    start: (...args) => follow(spawn(process.execPath, [...launch.slice(1), ...args], { env })),
    startUnderShell: () => follow(spawn("/bin/sh", ["-c", '"$@"; exit $?', "sh", ...launch], { env })),
  };
}

function follow(child: ChildProcess): Started {
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return {
    child,
    output: () => printed,
    printed: (text) => vi.waitFor(() => expect(printed).toMatch(text), SOON),
    ended,
  };
}
