import type { IncomingMessage } from "node:http";

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as our own proxies wrote it: of its
 * entries, counted from the right, the one that the outermost of `trustedProxies` added.
 */
export function clientIp(req: IncomingMessage, trustedProxies: number): string {
  const peer = req.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return peer;
  const forwarded = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return forwarded.at(-trustedProxies)?.slice(0, 45) ?? peer;
}
