import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";

// Fetched when it is asked for: its hundred packages are nobody's who only builds or tests the product.
const LIGHTHOUSE = "lighthouse@13.5.0";
const CHROME_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage";
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

const Points = z.pipe(
  z.number(),
  z.transform((score: number) => Math.round(score * 100)),
);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];
const Report = z.object({
  categories: z.partialRecord(z.enum(CATEGORIES), z.object({ score: Points })),
  audits: z.record(
    z.string(),
    z.object({
      score: z.nullable(z.number()),
      title: z.string(),
      displayValue: z.optional(z.string()),
    }),
  ),
});
/** What the points of performance are made of. */
const TIMES = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "speed-index",
  "total-blocking-time",
  "cumulative-layout-shift",
];

/** What Lighthouse says of a page, in points of 100 (0 of what was not asked); what it failed altogether; its times in words. */
export type Scores = Record<Category, number> & {
  readonly failed: readonly string[];
  readonly times: readonly string[];
};

function environment(): NodeJS.ProcessEnv {
  const chrome = [process.env.CHROMIUM_PATH, SYSTEM_CHROMIUM].find((path) => path && existsSync(path));
  return chrome ? { ...process.env, CHROME_PATH: chrome } : process.env;
}

let program: Promise<string> | undefined;

/** Where npx keeps Lighthouse: asked for once, since npx itself takes seconds. */
async function findProgram(): Promise<string> {
  const where = ["--yes", `--package=${LIGHTHOUSE}`, "--", "which", "lighthouse"];
  return (await promisify(execFile)("npx", where)).stdout.trim();
}

/** One run of Lighthouse, as a phone sees the page. @throws Error when Lighthouse could not look at it. */
export async function audit(url: string, categories: readonly Category[] = CATEGORIES): Promise<Scores> {
  program ??= findProgram();
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-lighthouse-"));
  try {
    const path = join(folder, "report.json");
    const words = [
      url,
      "--quiet",
      "--output=json",
      `--output-path=${path}`,
      "--disable-full-page-screenshot",
    ];
    const child = spawn(
      await program,
      [...words, `--only-categories=${categories.join(",")}`, `--chrome-flags=${CHROME_FLAGS}`],
      { stdio: ["ignore", "ignore", "pipe"], env: environment() },
    );
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
    });
    const [status] = await once(child, "close");
    if (status !== 0) throw new Error(`Lighthouse ended with ${status} at ${url}:\n${said}`);
    const report = Report.parse(JSON.parse(await readFile(path, "utf8")));
    const points = (name: Category) => report.categories[name]?.score ?? 0;
    return {
      performance: points("performance"),
      accessibility: points("accessibility"),
      "best-practices": points("best-practices"),
      seo: points("seo"),
      failed: Object.values(report.audits)
        .filter(({ score }) => score === 0)
        .map(({ title }) => title),
      times: TIMES.flatMap((name) => report.audits[name] ?? []).map(
        ({ title, displayValue }) => `${title} ${displayValue}`,
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
