import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience } from "@totetaxi/auth/sessions";
import { countedCaller } from "@totetaxi/core/operations";
import type { Core } from "@totetaxi/core/runtime";
import type { AnyRouter } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { retryAfterSeconds } from "../errors.ts";
import type { ApiContext } from "../trpc.ts";
import { answerRefusal } from "./answer.ts";
import { apiContexts } from "./api-context.ts";
import { calledPath } from "./called-path.ts";
import { clientIp } from "./client-ip.ts";
import { type GateRefusal, gateRefusal, jsonRefusal, MAX_BODY } from "./gate.ts";
import { readBody } from "./read-body.ts";
import { readBudget } from "./read-budget.ts";
import { siteUrl } from "./visitors.ts";

export const API = "/api/trpc/";
const MAX_BATCH = 10;
/** Questions that one caller may ask in a minute. Behind the address of the office sit all of its people. */
const READS: Readonly<Record<Audience, number>> = { customer: 600, staff: 6_000 };
/**
 * The cookie of somebody who signs out. What the browser keeps of the pages they saw goes too, those for the way back
 * among them; its storage stays, where the choice of light or dark is: the page itself forgets what is the person's.
 */
const GOODBYE = /; Max-Age=0;/;

/**
 * What a request asks with, as it is before anybody has read it: the body of a POST, which is given to tRPC with it, or
 * the input in the address.
 */
async function inputOf(req: IncomingMessage): Promise<string | GateRefusal | undefined> {
  if (req.method === "GET") {
    const query = (req.url ?? "").split("?", 2)[1] ?? "";
    return new URLSearchParams(query).get("input") ?? undefined;
  }
  const body = await readBody(req, MAX_BODY);
  if (body === undefined) return { status: 413, reason: "too_large" };
  Object.assign(req, { body });
  return body;
}

/** The procedures of a router, behind the gate. */
export function procedures(
  core: Core,
  router: AnyRouter,
  audience: Audience,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const publicOrigin = new URL(siteUrl(core, audience)).origin;
  const handle = createHTTPHandler({
    router,
    basePath: API,
    maxBatchSize: MAX_BATCH,
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
  const take = readBudget(READS[audience]);
  /** The seconds for which a caller has to wait who asks too much. */
  function waits(req: IncomingMessage): number | undefined {
    if (req.method !== "GET") return undefined;
    const ip = clientIp(req, core.config.trustedProxies);
    const caller = countedCaller({ actor: { kind: "guest", ip }, payments: core.config.payments });
    const calls = calledPath(req.url ?? "")?.split(",").length ?? 1;
    return caller === null ? undefined : take(caller, calls);
  }
  function turnAway(res: ServerResponse, { status, reason }: GateRefusal): void {
    // Who has hung up is told nothing.
    if (res.destroyed) return;
    core.log.warn({ status, reason }, "gate.refused");
    answerRefusal(res, status, reason);
  }
  return async (req, res) => {
    const refusal = gateRefusal(req, publicOrigin);
    if (refusal) return turnAway(res, refusal);
    const seconds = waits(req);
    if (seconds !== undefined) {
      core.log.warn({ reason: "rate_limited" }, "gate.refused");
      return answerRefusal(res, 429, "rate_limited", seconds);
    }
    const input = await inputOf(req);
    const ambiguous = typeof input === "string" ? jsonRefusal(input) : input;
    if (ambiguous) return turnAway(res, ambiguous);
    // A streamed answer sends its headers before a mutation has ended, and the cookie that it sets would be lost.
    if (req.method === "POST") delete req.headers["trpc-accept"];
    res.setHeader("cache-control", "no-store");
    handle(req, res);
  };
}
