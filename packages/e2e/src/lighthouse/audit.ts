import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";

// Fetched when it is asked for: its hundred packages are nobody's who only builds or tests the product.
const LIGHTHOUSE = "lighthouse@13.5.0";
const CHROME_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage";
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

const Points = z.pipe(
  z.number(),
  z.transform((score: number) => Math.round(score * 100)),
);
const Report = z.object({
  categories: z.object({
    performance: z.object({ score: Points }),
    accessibility: z.object({ score: Points }),
    "best-practices": z.object({ score: Points }),
    seo: z.object({ score: Points }),
  }),
  audits: z.record(z.string(), z.object({ score: z.nullable(z.number()), title: z.string() })),
});

/** What Lighthouse says of a page, in points of 100, and the names of what it failed altogether. */
export type Scores = Record<keyof z.output<typeof Report>["categories"], number> & {
  readonly failed: readonly string[];
};

function environment(): NodeJS.ProcessEnv {
  const chrome = [process.env.CHROMIUM_PATH, SYSTEM_CHROMIUM].find((path) => path && existsSync(path));
  return chrome ? { ...process.env, CHROME_PATH: chrome } : process.env;
}

/** One run of Lighthouse, as a phone sees the page. @throws Error when Lighthouse could not look at it. */
export async function audit(url: string): Promise<Scores> {
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-lighthouse-"));
  try {
    const path = join(folder, "report.json");
    const words = ["--yes", LIGHTHOUSE, url, "--quiet", "--output=json", `--output-path=${path}`];
    const child = spawn("npx", [...words, `--chrome-flags=${CHROME_FLAGS}`], {
      stdio: ["ignore", "ignore", "pipe"],
      env: environment(),
    });
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
    });
    const [status] = await once(child, "close");
    if (status !== 0) throw new Error(`Lighthouse ended with ${status} at ${url}:\n${said}`);
    const { categories, audits } = Report.parse(JSON.parse(await readFile(path, "utf8")));
    return {
      performance: categories.performance.score,
      accessibility: categories.accessibility.score,
      "best-practices": categories["best-practices"].score,
      seo: categories.seo.score,
      failed: Object.values(audits)
        .filter(({ score }) => score === 0)
        .map(({ title }) => title),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
