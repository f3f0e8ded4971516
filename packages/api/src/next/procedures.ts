import type { IncomingMessage, RequestListener } from "node:http";
import { countedCaller } from "@totetaxi/core/operations";
import type { Core } from "@totetaxi/core/runtime";
import type { AnyRouter } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { retryAfterSeconds } from "../errors.ts";
import type { ApiContext } from "../trpc.ts";
import { answerRefusal } from "./answer.ts";
import { clientIp } from "./client-ip.ts";
import { gateRefusal, MAX_BODY } from "./gate.ts";
import { readBudget } from "./read-budget.ts";

export const API = "/api/trpc/";
const MAX_BATCH = 10;

/** `sandboxUrl` is null for Stripe's own hosts. */
function siteFacts({ config }: Core): ApiContext["site"] {
  const sandbox = config.payments.sandbox?.publicUrl;
  return {
    paymentsMode: config.payments.mode,
    stripeJsUrl: sandbox ? `${sandbox}/_sandbox/stripe.js` : null,
  };
}

/** The procedures of a router, behind the gate. */
export function procedures(core: Core, router: AnyRouter): RequestListener {
  const site = siteFacts(core);
  const publicOrigin = new URL(core.config.messages.publicUrl).origin;
  const handle = createHTTPHandler({
    router,
    basePath: API,
    maxBatchSize: MAX_BATCH,
    maxBodySize: MAX_BODY,
    createContext: ({ req }): ApiContext => ({
      ctx: core.ctx({ kind: "guest", ip: clientIp(req, core.config.trustedProxies) }),
      site,
    }),
    responseMeta({ errors }) {
      const waits = errors.map(retryAfterSeconds).filter((seconds) => seconds !== undefined);
      return waits.length === 0 ? {} : { headers: { "retry-after": String(Math.max(...waits)) } };
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
    res.setHeader("cache-control", "no-store");
    handle(req, res);
  };
}
