import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Core } from "@totetaxi/core/runtime";
import { contentSecurityPolicy, hashOf, paymentHosts, staticPageHashes } from "./content-security-policy.ts";

type Pages = { core: Core; appDir: string; inlineScripts?: readonly string[]; dev: boolean };

/** Pages about one person: their address is a secret, or they show what nobody else may find in a cache. */
const PERSONAL = /^\/(?:booking|account(?:\/|$))/;
const FILE = /^\/_next\/|\.\w+$/;

/** Next's own static pages, "not found" and its like: they may answer at any address. */
function hashesAnywhere(pages: ReadonlyMap<string, string[]>): string[] {
  return [...pages].flatMap(([path, hashes]) => (path.startsWith("/_") ? hashes : []));
}

/** Sets what every page carries, and the policy under which its scripts run: hashes where it is static, else a nonce. */
export function pageHeaders({ core, appDir, inlineScripts = [], dev }: Pages) {
  const hosts = paymentHosts(core.config.payments.sandbox?.publicUrl);
  const pages = dev ? new Map<string, string[]>() : staticPageHashes(appDir);
  const anywhere = new Set([...inlineScripts.map(hashOf), ...hashesAnywhere(pages)]);
  return (req: IncomingMessage, res: ServerResponse, path: string): void => {
    const known = pages.get(path);
    const scripts = known ?? [`'nonce-${randomBytes(16).toString("base64")}'`, ...anywhere];
    const policy = contentSecurityPolicy(scripts, hosts, dev);
    // Next reads the nonce for its own scripts out of the request.
    if (!known) req.headers["content-security-policy"] = policy;
    res.setHeader("content-security-policy", policy);
    res.setHeader("x-frame-options", "DENY");
    res.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
    const isPersonal = PERSONAL.test(path);
    res.setHeader("referrer-policy", isPersonal ? "no-referrer" : "strict-origin-when-cross-origin");
    if (isPersonal) res.setHeader("cache-control", "no-store");
    // Next would forbid browsers to keep a rendered page even for the way back to it.
    else if (!known && !FILE.test(path)) res.setHeader("cache-control", "private, no-cache");
  };
}
