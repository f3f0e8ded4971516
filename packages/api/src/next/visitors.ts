import type { IncomingMessage } from "node:http";
import { type Audience, openSessions, type SessionFound, type Sessions } from "@totetaxi/auth/sessions";
import type { Actor, Ctx } from "@totetaxi/core/context";
import type { Core } from "@totetaxi/core/runtime";
import { staffActor } from "@totetaxi/core/staff";
import { isId } from "@totetaxi/values/id";
import { clientIp } from "./client-ip.ts";

/** Whoever sent a request: the core's ctx for them, and the session that their cookie opens. */
export type Visitor = { ctx: Ctx; found: SessionFound | undefined };

/** Where the site of an audience is, as its visitors see it. */
export function siteUrl({ config }: Core, audience: Audience): string {
  return audience === "staff" ? config.staffUrl : config.messages.publicUrl;
}

async function actorOf(ctx: Ctx, found: SessionFound | undefined, ip: string): Promise<Actor> {
  if (!found) return { kind: "guest", ip };
  const { accountId: id, passwordAgeSeconds } = found;
  if (isId("cst", id)) return { kind: "customer", customerId: id, ip };
  const ofTheOffice = isId("stf", id) ? await staffActor(ctx, id, { ip, passwordAgeSeconds }) : undefined;
  return ofTheOffice ?? { kind: "guest", ip };
}

/** Tells a site who sends its requests. */
export function openVisitors(
  core: Core,
  audience: Audience,
): { sessions: Sessions; visitorOf: (req: IncomingMessage) => Promise<Visitor> } {
  const sessions = openSessions(audience, { secure: siteUrl(core, audience).startsWith("https:") });
  return {
    sessions,
    async visitorOf(req) {
      const ip = clientIp(req, core.config.trustedProxies);
      const guest = core.ctx({ kind: "guest", ip });
      const unattended = req.headers["x-totetaxi-unattended"] === "1";
      const found = await sessions.read(guest.db, req.headers.cookie, { unattended });
      return { ctx: { ...guest, actor: await actorOf(guest, found, ip) }, found };
    },
  };
}
