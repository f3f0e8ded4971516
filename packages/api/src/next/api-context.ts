import type { IncomingMessage } from "node:http";
import { type Audience, openSessions, type SessionFound } from "@totetaxi/auth/sessions";
import type { Actor } from "@totetaxi/core/context";
import type { Core } from "@totetaxi/core/runtime";
import { isId } from "@totetaxi/values/id";
import { transportError } from "../errors.ts";
import type { ApiContext } from "../trpc.ts";
import { clientIp } from "./client-ip.ts";
import { requestKeys } from "./request-keys.ts";

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

/** Who asks: whoever's session the cookie opens, once for all procedures of a batch. */
function actorOf(found: SessionFound | undefined, ip: string): Actor {
  return found && isId("cst", found.accountId)
    ? { kind: "customer", customerId: found.accountId, ip }
    : { kind: "guest", ip };
}

/** Makes what the procedures of a request are given. */
export function apiContexts(core: Core, audience: Audience) {
  const site = siteFacts(core);
  const sessions = openSessions(audience, { secure: core.config.messages.publicUrl.startsWith("https:") });

  return async ({ req }: { req: IncomingMessage }): Promise<ApiContext> => {
    const ip = clientIp(req, core.config.trustedProxies);
    const guest = core.ctx({ kind: "guest", ip });
    try {
      const found = await sessions.read(guest.db, req.headers.cookie);
      const { keys, cookie } = requestKeys(sessions, { found, userAgent: req.headers["user-agent"] });
      return {
        ctx: { ...guest, actor: actorOf(found, ip), keys },
        site,
        pageAccount: headerOf(req, "x-totetaxi-account"),
        cookie,
      };
    } catch (error) {
      throw transportError(error) ?? error;
    }
  };
}
