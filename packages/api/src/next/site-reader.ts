import { setTimeout } from "node:timers/promises";
import { getCatalog } from "@totetaxi/core/catalog";
import type { Core } from "@totetaxi/core/runtime";
import type { SiteReader } from "./pages.ts";

/** How long a page waits for its prices before it is sent without them. */
const LONGEST_WAIT_MS = 1_500;

/** Reads the business for pages: in this process, as nobody in particular. */
export function openSiteReader(core: Core, longestWaitMs = LONGEST_WAIT_MS): SiteReader {
  return {
    publicUrl: core.config.messages.publicUrl.replace(/\/+$/, ""),
    officeMail: core.config.messages.officeMail,
    async catalog() {
      const tooLate = new AbortController();
      try {
        return await Promise.race([
          getCatalog(core.ctx({ kind: "system", job: "pages" })),
          setTimeout(longestWaitMs, undefined, { signal: tooLate.signal }),
        ]);
      } catch (error) {
        core.log.warn({ err: error }, "pages.no_catalog");
        return undefined;
      } finally {
        tooLate.abort();
      }
    },
  };
}
