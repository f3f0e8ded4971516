import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { coreConfig } from "@totetaxi/core/env";
import { type Core, startCore } from "@totetaxi/core/runtime";
import type { AnyRouter } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import type { ApiContext } from "../trpc.ts";
import { answerJson, answerRefusal } from "./answer.ts";
import { clientIp } from "./client-ip.ts";
import { contentSecurityPolicy, paymentHosts, staticPageHashes } from "./content-security-policy.ts";
import { gateRefusal, MAX_BODY } from "./gate.ts";

const API = "/api/trpc/";
const MAX_BATCH = 10;
const LONGEST_REQUEST_MS = 10_000;
const DRAIN_MS = 8_000;

export type Route = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

export type Site = {
  core: Core;
  /** The folder of the Next app, with its `.next`. */
  appDir: string;
  dev: boolean;
  router: AnyRouter;
  /** Next's own request handler: everything that nobody else takes. */
  pages: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Answers of the site's own that are neither a page nor a procedure; false when it is not one of them. */
  route?: Route;
};

/** `sandboxUrl` is null for Stripe's own hosts. */
function siteFacts({ config }: Core): ApiContext["site"] {
  const sandbox = config.payments.sandbox?.publicUrl;
  return {
    paymentsMode: config.payments.mode,
    stripeJsUrl: sandbox ? `${sandbox}/_sandbox/stripe.js` : null,
  };
}

function procedures({ core, router }: Site): RequestListener {
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
  });
  return (req, res) => {
    const refusal = gateRefusal(req, publicOrigin);
    if (refusal) return answerRefusal(res, refusal.status, refusal.reason);
    res.setHeader("cache-control", "no-store");
    handle(req, res);
  };
}

/** Sets what every page carries, and the policy under which its scripts run: hashes where it is static, else a nonce. */
function pageHeaders({ core, appDir, dev }: Site) {
  const hosts = paymentHosts(core.config.payments.sandbox?.publicUrl);
  const hashes = dev ? new Map<string, string[]>() : staticPageHashes(appDir);
  return (req: IncomingMessage, res: ServerResponse, path: string): void => {
    const known = hashes.get(path);
    const scripts = known ?? [`'nonce-${randomBytes(16).toString("base64")}'`];
    const policy = contentSecurityPolicy(scripts, hosts, dev);
    // Next reads the nonce for its own scripts out of the request.
    if (!known) req.headers["content-security-policy"] = policy;
    res.setHeader("content-security-policy", policy);
    res.setHeader("x-content-type-options", "nosniff");
    res.setHeader("x-frame-options", "DENY");
    res.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
    const secret = path.startsWith("/booking");
    res.setHeader("referrer-policy", secret ? "no-referrer" : "strict-origin-when-cross-origin");
    if (secret) res.setHeader("cache-control", "no-store");
  };
}

function limitTime(res: ServerResponse): void {
  const timer = setTimeout(() => {
    if (!res.headersSent) answerRefusal(res, 503, "busy");
  }, LONGEST_REQUEST_MS);
  res.once("close", () => clearTimeout(timer));
}

/** One site in one process: tRPC behind its gate, a few answers of its own, and Next for everything else. */
export function siteListener(site: Site): RequestListener {
  const call = procedures(site);
  const setPageHeaders = pageHeaders(site);

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? "/").split("?", 1)[0] ?? "/";
    if (path.startsWith(API)) return call(req, res);
    if (path === "/api/health") return answerJson(res, 200, { ok: true });
    if (path === "/api/ready") {
      const reasons = await site.core.notReady();
      return answerJson(res, reasons.length === 0 ? 200 : 503, { ok: reasons.length === 0, reasons });
    }
    if (req.method !== "GET" && req.method !== "HEAD") return answerRefusal(res, 405, "method_not_allowed");
    setPageHeaders(req, res, path);
    if (await site.route?.(req, res, path)) return;
    await site.pages(req, res);
  }

  return (req, res) => {
    limitTime(res);
    answer(req, res).catch((error: unknown) => {
      site.core.log.error({ err: error }, "request.broken");
      if (!res.headersSent) answerRefusal(res, 503, "busy");
      else res.destroy();
    });
  };
}

/** Listens until the process is told to end; then answers what has begun, and stops. */
async function listen(site: Site, { port, host }: { port: number; host: string }): Promise<void> {
  const server = createServer(
    { requestTimeout: LONGEST_REQUEST_MS, headersTimeout: 5_000 },
    siteListener(site),
  );
  // A Next app in development answers its own upgrades; in production nothing here speaks WebSocket.
  if (!site.dev) server.on("upgrade", (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  site.core.log.info({ port }, "site.listening");
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
      server.close(() => void site.core.stop().finally(() => process.exit(0)));
      server.closeIdleConnections();
    });
  }
}

/** A site as its app describes it; `next` makes Next's own server for the app in `appDir`. */
export type SiteApp = {
  name: string;
  appDir: string;
  router: AnyRouter;
  route?: (core: Core) => Route;
  next(options: { dev: boolean; dir: string; hostname: string; port: number }): NextServer;
};
type NextServer = { prepare(): Promise<void>; getRequestHandler(): Site["pages"] };

const CONNECTIONS = 20;

/** Starts a site with the environment of its process: PORT, HOST, NODE_ENV, and what `core` asks for. */
export async function startSite({ name, appDir, router, route, next }: SiteApp): Promise<void> {
  const dev = process.env.NODE_ENV === "development";
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST ?? "127.0.0.1";
  const app = next({ dev, dir: appDir, hostname: host, port });
  const [core] = await Promise.all([
    startCore(coreConfig(process.env), { name, connections: CONNECTIONS }),
    app.prepare(),
  ]);
  const site: Site = { core, appDir, dev, router, pages: app.getRequestHandler() };
  await listen(route ? { ...site, route: route(core) } : site, { port, host });
}
