// Entry point of every root script. Plain JavaScript without dependencies for Node >= 20.19, so that `npm start` and
// `npm test` need nothing but Node and npm. It installs with the pnpm that package.json pins, then hands over to
// src/<task>.ts under the Node that the lockfile pins. Root scripts call it with `exec`, so that npm is its parent:
// a shell between the two would hide that npm was killed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TASKS = ["up", "dev", "verify"];
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };
const NO_TELEMETRY = { DO_NOT_TRACK: "1", NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1" };
const PARENT_CHECK_MS = 200;

const root = fileURLToPath(new URL("../../", import.meta.url));
const modules = join(root, "node_modules");
const memo = join(modules, ".pnpm-folder");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

let running;
let stopping;

/** Passes a signal on to whatever runs, and lets nothing start after it. */
function passOn(signal) {
  stopping = signal;
  running?.kill(signal);
}

/** Ends this process, with a sentence when there is one. */
function leave(code, sentence) {
  if (sentence) console.error(sentence);
  process.exit(code);
}

/** Runs a command and resolves with its exit code and what it printed, if that was captured. */
function run(command, args, env, stdout) {
  if (stopping) leave(EXIT_CODES[stopping]);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", stdout, "inherit"] });
    running = child;
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.on("error", (error) => leave(1, `${command} cannot be run: ${error.message}`));
    child.on("close", (code, signal) => {
      running = undefined;
      resolve({ code: code ?? EXIT_CODES[signal] ?? 1, output: output.trim() });
    });
  });
}

/** The folder that holds the pinned pnpm. npx takes a second to tell, so node_modules remembers its answer. */
async function findPnpm() {
  const [pinned, folder] = existsSync(memo) ? readFileSync(memo, "utf8").split("\n") : [];
  if (pinned === packageManager && existsSync(join(folder, "pnpm"))) return folder;
  console.log(`  · fetching ${packageManager}`);
  const wanted = ["--yes", "--prefer-offline", `--package=${packageManager}`, "-c", "command -v pnpm"];
  const { code, output } = await run("npx", wanted, process.env, "pipe");
  if (code !== 0) leave(code, `${packageManager} could not be fetched from the npm registry.`);
  return dirname(output.split("\n").at(-1));
}

/** Makes node_modules what the lockfile says. Takes a tenth of a second when it already is. */
async function install(env) {
  const started = performance.now();
  const first = !existsSync(join(modules, ".modules.yaml"));
  const args = ["install", "--frozen-lockfile", ...(first ? [] : ["--reporter=silent"])];
  const { code } = await run("pnpm", args, env, "inherit");
  if (code !== 0) leave(code, "The packages could not be installed.");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ✓ ${"packages installed".padEnd(44)}${seconds.padStart(6)} s`);
}

/** The pinned Node; on a platform for which none is pinned, the one that runs this file. */
function findNode() {
  const pinned = join(modules, ".bin", "node");
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return leave(
    1,
    `No Node is pinned for ${process.platform}-${process.arch}: install Node 24 and try again.`,
  );
}

const [task, ...args] = process.argv.slice(2);
if (!TASKS.includes(task)) leave(2, `Usage: run.mjs ${TASKS.join(" | ")}`);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => passOn(signal));
const parent = process.ppid;
setInterval(() => process.ppid === parent || passOn("SIGTERM"), PARENT_CHECK_MS).unref();
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // the reader may go first

const pnpm = await findPnpm();
const path = [join(modules, ".bin"), pnpm, process.env.PATH].join(delimiter);
const compiled = join(modules, ".cache", "node"); // saves about half of the time that our programs take to load
const env = { ...process.env, PATH: path, NODE_COMPILE_CACHE: compiled, ...NO_TELEMETRY };
await install(env);
writeFileSync(memo, `${packageManager}\n${pnpm}\n`);
const { code } = await run(
  findNode(),
  [join(root, "packages/launcher/src", `${task}.ts`), ...args],
  env,
  "inherit",
);
leave(code);
