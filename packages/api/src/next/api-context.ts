import type { IncomingMessage } from "node:http";
import type { Audience } from "@totetaxi/auth/sessions";
import type { Core } from "@totetaxi/core/runtime";
import { transportError } from "../errors.ts";
import type { ApiContext } from "../trpc.ts";
import { requestKeys } from "./request-keys.ts";
import { openVisitors } from "./visitors.ts";

/** `sandboxUrl` is null for Stripe's own hosts. */
function siteFacts({ config }: Core): ApiContext["site"] {
  const sandbox = config.payments.sandbox?.publicUrl;
  return {
    paymentsMode: config.payments.mode,
    stripeJsUrl: sandbox ? `${sandbox}/_sandbox/stripe.js` : null,
  };
}

function headerOf(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Makes what the procedures of a request are given: for whoever's session the cookie opens, once for all of a batch. */
export function apiContexts(core: Core, audience: Audience) {
  const site = siteFacts(core);
  const { sessions, visitorOf } = openVisitors(core, audience);

  return async ({ req }: { req: IncomingMessage }): Promise<ApiContext> => {
    try {
      const { ctx, found } = await visitorOf(req);
      const { keys, cookie } = requestKeys(sessions, { found, userAgent: req.headers["user-agent"] });
      return {
        ctx: { ...ctx, keys },
        site,
        watch: core.watch,
        pageAccount: headerOf(req, "x-totetaxi-account"),
        cookie,
      };
    } catch (error) {
      throw transportError(error) ?? error;
    }
  };
}
