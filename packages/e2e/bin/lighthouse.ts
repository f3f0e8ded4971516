import { audit, type Scores } from "../src/lighthouse/audit.ts";
import { withEmptyPage } from "../src/lighthouse/empty-page.ts";
import { PORT, SITE } from "../src/product/where.ts";

/**
 * Audits the pages of a running product beside an empty page of the same framework, in one run on one machine: all of
 * them, or those whose paths are named (`pnpm lighthouse / /book`). About two minutes for each.
 */

const ROUNDS = 5;
/** By how many points of performance a page may lie below the empty one. */
const PAGES = new Map([
  ["/", 4],
  ["/services", 4],
  ["/about", 4],
  ["/faq", 4],
  ["/contact", 4],
  ["/terms", 4],
  ["/book", 8],
]);
const WHOLE = ["accessibility", "best-practices", "seo"] as const;

/** The better of both. What else the machine had to do takes points away and never gives any. */
function better(one: Scores, other: Scores): Scores {
  return one.performance >= other.performance ? one : other;
}

/** A page and the empty one in turn, so that what else the machine does falls on both; the best of several runs each. */
async function besides(emptyUrl: string, url: string): Promise<{ empty: Scores; scores: Scores }> {
  let empty = await audit(emptyUrl, ["performance"]);
  let scores = await audit(url);
  for (let round = 1; round < ROUNDS; round++) {
    empty = better(empty, await audit(emptyUrl, ["performance"]));
    scores = better(scores, await audit(url));
  }
  return { empty, scores };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((path) => !PAGES.has(path));
if (unknown.length > 0)
  throw new Error(`No page of ours: ${unknown.join(" ")}. Known: ${[...PAGES.keys()].join(" ")}`);

await withEmptyPage(PORT + 8, async (emptyUrl) => {
  for (const [path, points] of PAGES) {
    if (asked.length > 0 && !asked.includes(path)) continue;
    const { empty, scores } = await besides(emptyUrl, SITE + path);
    const isLight = empty.performance - scores.performance <= points;
    const isWhole = WHOLE.every((name) => scores[name] === 100);
    const words = ["performance" as const, ...WHOLE].map((name) => `${name} ${scores[name]}`).join(", ");
    console.log(
      `${isLight && isWhole ? "✓" : "✗"} ${path.padEnd(10)} ${words}; the empty page ${empty.performance}`,
    );
    if (!isWhole) console.log(`  ${scores.failed.join("; ")}`);
    if (!isLight) console.log(`  ${scores.times.join(", ")}; the empty page ${empty.times.join(", ")}`);
    if (!isLight || !isWhole) process.exitCode = 1;
  }
});
