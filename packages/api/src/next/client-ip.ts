import type { IncomingMessage } from "node:http";

/** An IPv6 line owns 2^64 addresses: all of them count as one. */
function household(address: string): string {
  if (!address.includes(":") || address.startsWith("::")) return address;
  return `${address.split(":").slice(0, 4).join(":")}::/64`;
}

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as our own proxies wrote it: of its
 * entries, counted from the right, the one that the outermost of `trustedProxies` added.
 */
export function clientIp(req: IncomingMessage, trustedProxies: number): string {
  const peer = req.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return household(peer);
  const forwarded = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return household(forwarded.at(-trustedProxies)?.slice(0, 45) ?? peer);
}
