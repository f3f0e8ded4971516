import type { IncomingMessage } from "node:http";
import { type Audience, openSessions, type SessionFound, type Sessions } from "@totetaxi/auth/sessions";
import type { Actor, Ctx } from "@totetaxi/core/context";
import type { Core } from "@totetaxi/core/runtime";
import { isId } from "@totetaxi/values/id";
import { clientIp } from "./client-ip.ts";

/** Whoever sent a request: the core's ctx for them, and the session that their cookie opens. */
export type Visitor = { ctx: Ctx; found: SessionFound | undefined };

function actorOf(found: SessionFound | undefined, ip: string): Actor {
  return found && isId("cst", found.accountId)
    ? { kind: "customer", customerId: found.accountId, ip }
    : { kind: "guest", ip };
}

/** Tells a site who sends its requests. */
export function openVisitors(
  core: Core,
  audience: Audience,
): { sessions: Sessions; visitorOf: (req: IncomingMessage) => Promise<Visitor> } {
  const sessions = openSessions(audience, { secure: core.config.messages.publicUrl.startsWith("https:") });
  return {
    sessions,
    async visitorOf(req) {
      const ip = clientIp(req, core.config.trustedProxies);
      const guest = core.ctx({ kind: "guest", ip });
      const found = await sessions.read(guest.db, req.headers.cookie);
      return { ctx: { ...guest, actor: actorOf(found, ip) }, found };
    },
  };
}
