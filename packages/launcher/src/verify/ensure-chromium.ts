import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "../process/process-group.ts";
import { runToEnd } from "../process/run-to-end.ts";
import { ROOT } from "../root.ts";

const SYSTEM_BROWSER = "/usr/bin/chromium";
const JOURNEYS = join(ROOT, "packages/e2e"); // the package that has Playwright

/** A browser for the tests, and where it came from. */
export interface Chromium {
  readonly path: string;
  readonly source: string;
}

/**
 * Finds a Chromium: Playwright's own if it is there, else the system's, else Debian's package when we are root, else
 * Playwright's download.
 *
 * @throws Error when none of these works, with what was printed.
 */
export async function ensureChromium(stopped: AbortSignal): Promise<Chromium> {
  const own = await playwrightBrowser(stopped);
  if (own !== undefined && (await isProgram(own))) return { path: own, source: "Playwright's" };
  if (await isProgram(SYSTEM_BROWSER)) return { path: SYSTEM_BROWSER, source: "the system's" };
  if (process.getuid?.() === 0 && (await isProgram("/usr/bin/apt-get"))) {
    await install(stopped, "apt-get", "update");
    await install(
      stopped,
      "apt-get",
      "install",
      "--yes",
      "--no-install-recommends",
      "chromium",
      "fonts-liberation",
    );
    return { path: SYSTEM_BROWSER, source: "Debian's package, installed just now" };
  }
  await install(stopped, "playwright", "install", "chromium");
  if (own === undefined) throw new Error("Playwright does not say where its Chromium is.");
  return { path: own, source: "Playwright's, downloaded just now" };
}

async function playwrightBrowser(stopped: AbortSignal): Promise<string | undefined> {
  const ask = `process.stdout.write(require("@playwright/test").chromium.executablePath())`;
  const { ok, output } = await runToEnd(inJourneys(process.execPath, "-e", ask), stopped);
  return ok && output !== "" ? output : undefined;
}

async function install(stopped: AbortSignal, ...line: [string, ...string[]]): Promise<void> {
  const { ok, words, output } = await runToEnd(inJourneys(...line), stopped);
  if (!ok) throw new Error(`\`${line.join(" ")}\` ${words}:\n${output}`);
}

function inJourneys(...line: [string, ...string[]]): Command {
  const PATH = `${join(JOURNEYS, "node_modules/.bin")}:${process.env.PATH}`;
  return { line, cwd: JOURNEYS, env: { ...process.env, PATH, DEBIAN_FRONTEND: "noninteractive" } };
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
