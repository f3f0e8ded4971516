import type { IncomingMessage } from "node:http";
import { calledPath } from "./called-path.ts";
import { repeatsKeys } from "./repeated-keys.ts";

// Node itself refuses a request whose line and headers are longer than 16 kB together, so this has to be less.
const MAX_URL = 8_192;
/** The largest body of a request, in bytes. */
export const MAX_BODY = 256 * 1024;

/** Why a request does not even reach tRPC. */
export type GateRefusal = { status: 400 | 403 | 405 | 413 | 414 | 415; reason: string };

function header(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The browser says where a request came from; what is no browser says nothing, and brings no cookies of a victim. */
function isOwnOrigin(req: IncomingMessage, publicOrigin: string): boolean {
  const site = header(req, "sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return false;
  const origin = header(req, "origin");
  if (origin === undefined) return true;
  if (origin === publicOrigin) return true;
  const host = header(req, "host");
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}

/**
 * What every call must be before tRPC looks at it (reliability decision D-12): a POST is JSON, from our own pages or
 * from a program, never from a form on somebody else's page. tRPC alone would also run multipart bodies.
 */
export function gateRefusal(req: IncomingMessage, publicOrigin: string): GateRefusal | undefined {
  const url = req.url ?? "";
  if (url.length > MAX_URL) return { status: 414, reason: "too_large" };
  if (calledPath(url) === undefined) return { status: 400, reason: "invalid" };
  if (req.method === "GET") return undefined;
  if (req.method !== "POST") return { status: 405, reason: "method_not_allowed" };
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(header(req, "content-type") ?? "")) {
    return { status: 415, reason: "wrong_content_type" };
  }
  if (header(req, "content-encoding") !== undefined) return { status: 415, reason: "wrong_content_type" };
  if (!isOwnOrigin(req, publicOrigin) || header(req, "x-totetaxi") !== "1") {
    return { status: 403, reason: "cross_site" };
  }
  if (Number(header(req, "content-length") ?? 0) > MAX_BODY) return { status: 413, reason: "too_large" };
  return undefined;
}

const BYTE_ORDER_MARK = "\ufeff";

/**
 * What JSON has to be before tRPC reads it: of one meaning, whoever reads it. Others refuse a byte order mark or keep the
 * first of two equal keys, where we would not.
 */
export function jsonRefusal(json: string): GateRefusal | undefined {
  if (json.startsWith(BYTE_ORDER_MARK)) return { status: 400, reason: "byte_order_mark" };
  try {
    return repeatsKeys(json) ? { status: 400, reason: "repeated_key" } : undefined;
  } catch {
    // No JSON at all: tRPC says so, to a procedure that wants an input.
    return undefined;
  }
}
