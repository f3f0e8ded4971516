import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Audience } from "@totetaxi/auth/sessions";
import type { Core } from "@totetaxi/core/runtime";
import type { AnyRouter } from "@trpc/server";
import { admission, COME_BACK_SECONDS, purposeOf } from "./admission.ts";
import { answerJson, answerRefusal } from "./answer.ts";
import { calledPath } from "./called-path.ts";
import { pageHeaders } from "./page-headers.ts";
import { API, procedures } from "./procedures.ts";
import { staticFiles } from "./static-files.ts";

/** Reliability decision D-19. */
export const LONGEST_REQUEST_MS = 10_000;

/** True when the route has answered, false when the request is none of its business. */
export type Route = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

export type Site = {
  core: Core;
  /** The folder of the Next app, with its `.next`. */
  appDir: string;
  /** The scripts of its own that rendered pages carry inline. */
  inlineScripts?: readonly string[];
  dev: boolean;
  router: AnyRouter;
  /** Whose sessions open its procedures. */
  audience: Audience;
  /** Next's own request handler: everything that nobody else takes. */
  pages: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Answers of the site's own that are neither a page nor a procedure. */
  route?: Route;
  longestRequestMs?: number;
};

function limitTime(res: ServerResponse, milliseconds: number): void {
  const timer = setTimeout(() => {
    if (!res.headersSent) answerRefusal(res, 503, "busy", COME_BACK_SECONDS);
  }, milliseconds);
  res.once("close", () => clearTimeout(timer));
}

/** One site in one process: tRPC behind its gate, a few answers of its own, and Next for everything else. */
export function siteListener(site: Site): RequestListener {
  const { core, longestRequestMs = LONGEST_REQUEST_MS } = site;
  const call = procedures(core, site.router, site.audience);
  const setPageHeaders = pageHeaders(site);
  const sendFile = staticFiles(site.appDir);
  const door = admission();

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? "/";
    // An address with a host in it is meant for a proxy, and nothing here is one.
    if (!url.startsWith("/")) return answerRefusal(res, 400, "invalid");
    const path = url.split("?", 1)[0] ?? "/";
    if (path === "/api/health") return answerJson(res, 200, { ok: true });
    if (path === "/api/ready") {
      const reasons = await core.notReady();
      return answerJson(res, reasons.length === 0 ? 200 : 503, { ok: reasons.length === 0, reasons });
    }
    const leave = door.enter(purposeOf(req, path.startsWith(API) ? (calledPath(url) ?? path) : path));
    if (!leave) return answerRefusal(res, 503, "busy", COME_BACK_SECONDS);
    res.once("close", leave);
    if (path.startsWith(API)) return call(req, res);
    if (req.method !== "GET" && req.method !== "HEAD") return answerRefusal(res, 405, "method_not_allowed");
    if (!site.dev && (await sendFile(req, res, path))) return;
    setPageHeaders(req, res, path);
    if (await site.route?.(req, res, path)) return;
    await site.pages(req, res);
  }

  return (req, res) => {
    limitTime(res, longestRequestMs);
    res.setHeader("x-content-type-options", "nosniff");
    answer(req, res).catch((error: unknown) => {
      core.log.error({ err: error }, "request.broken");
      if (!res.headersSent) answerRefusal(res, 503, "busy", COME_BACK_SECONDS);
      else res.destroy();
    });
  };
}
