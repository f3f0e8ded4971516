import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { ROOT } from "../product/where.ts";

const EMPTY_PAGE = join(ROOT, "packages/empty-page/.next");

/** What the scripts of an empty Next page weigh, in bytes under gzip: `packages/empty-page`, as it was built. */
export function emptyPageBytes(): number {
  const html = readFileSync(join(EMPTY_PAGE, "server/app/index.html"), "utf8");
  const files = [...html.matchAll(/<script([^>]*)\ssrc="\/_next\/([^"]+)"([^>]*)>/g)]
    .filter(([, before, , after]) => !/nomodule/i.test(`${before}${after}`))
    .map(([, , file = ""]) => file);
  return [...new Set(files)]
    .map((file) => gzipSync(readFileSync(join(EMPTY_PAGE, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** Weighs, from now on, every script that a page loads from its own site, each once. */
export function weighScripts(page: Page): () => Promise<number> {
  const weights = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() !== "script" || weights.has(pathname)) return;
    if (pathname.startsWith("/_next/"))
      weights.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return async () => (await Promise.all(weights.values())).reduce((sum, bytes) => sum + bytes, 0);
}
