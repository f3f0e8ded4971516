import type { IncomingMessage, RequestListener } from "node:http";
import type { Audience } from "@totetaxi/auth/sessions";
import { countedCaller } from "@totetaxi/core/operations";
import type { Core } from "@totetaxi/core/runtime";
import type { AnyRouter } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { retryAfterSeconds } from "../errors.ts";
import type { ApiContext } from "../trpc.ts";
import { answerRefusal } from "./answer.ts";
import { apiContexts } from "./api-context.ts";
import { clientIp } from "./client-ip.ts";
import { gateRefusal, MAX_BODY } from "./gate.ts";
import { readBudget } from "./read-budget.ts";
import { siteUrl } from "./visitors.ts";

export const API = "/api/trpc/";
const MAX_BATCH = 10;
/**
 * The cookie of somebody who signs out. What the browser keeps of the pages they saw goes too, those for the way back
 * among them; its storage stays, where the choice of light or dark is: the page itself forgets what is the person's.
 */
const GOODBYE = /; Max-Age=0;/;

/** The procedures of a router, behind the gate. */
export function procedures(core: Core, router: AnyRouter, audience: Audience): RequestListener {
  const publicOrigin = new URL(siteUrl(core, audience)).origin;
  const handle = createHTTPHandler({
    router,
    basePath: API,
    maxBatchSize: MAX_BATCH,
    maxBodySize: MAX_BODY,
    createContext: apiContexts(core, audience),
    responseMeta({ ctx, errors }) {
      const waits = errors.map(retryAfterSeconds).filter((seconds) => seconds !== undefined);
      const cookie = (ctx as ApiContext | undefined)?.cookie();
      return {
        headers: {
          ...(waits.length === 0 ? {} : { "retry-after": String(Math.max(...waits)) }),
          ...(cookie === undefined ? {} : { "set-cookie": cookie }),
          ...(cookie !== undefined && GOODBYE.test(cookie) ? { "clear-site-data": '"cache"' } : {}),
        },
      };
    },
  });
  const take = readBudget();
  /** The seconds for which a caller has to wait who asks too much. */
  function waits(req: IncomingMessage): number | undefined {
    if (req.method !== "GET") return undefined;
    const ip = clientIp(req, core.config.trustedProxies);
    const caller = countedCaller({ actor: { kind: "guest", ip }, payments: core.config.payments });
    const calls = (req.url ?? "").split("?", 1)[0]?.split(",").length ?? 1;
    return caller === null ? undefined : take(caller, calls);
  }
  return (req, res) => {
    const refusal = gateRefusal(req, publicOrigin);
    if (refusal) {
      core.log.warn(refusal, "gate.refused");
      return answerRefusal(res, refusal.status, refusal.reason);
    }
    const seconds = waits(req);
    if (seconds !== undefined) {
      core.log.warn({ reason: "rate_limited" }, "gate.refused");
      return answerRefusal(res, 429, "rate_limited", seconds);
    }
    // A streamed answer sends its headers before a mutation has ended, and the cookie that it sets would be lost.
    if (req.method === "POST") delete req.headers["trpc-accept"];
    res.setHeader("cache-control", "no-store");
    handle(req, res);
  };
}
