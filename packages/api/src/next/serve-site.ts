import { createServer } from "node:http";
import type { Audience } from "@totetaxi/auth/sessions";
import { coreConfig } from "@totetaxi/core/env";
import { leaveWhenTold } from "@totetaxi/core/leave";
import { type Core, startCore } from "@totetaxi/core/runtime";
import type { AnyRouter } from "@trpc/server";
import { LONGEST_REQUEST_MS, type Route, type Site, siteListener } from "./site.ts";
import { openSiteReader } from "./site-reader.ts";

const CONNECTIONS = 10;
const LONGEST_HEADERS_MS = 5_000;
// In development a page is compiled when it is first asked for.
const LONGEST_IN_DEVELOPMENT_MS = 120_000;

/** Listens until the process is told to end; then answers what has begun, and stops. */
async function listen(site: Site, where: { port: number; host: string }): Promise<void> {
  const server = createServer(
    {
      requestTimeout: LONGEST_REQUEST_MS,
      headersTimeout: LONGEST_HEADERS_MS,
      // Node looks for slow senders twice a minute otherwise.
      connectionsCheckingInterval: 1_000,
    },
    siteListener(site),
  );
  // A Next app in development answers its own upgrades; in production nothing here speaks WebSocket.
  if (!site.dev) server.on("upgrade", (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(where.port, where.host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : where.port;
  site.core.log.info({ port }, "site.listening");
  leaveWhenTold(server, { hangUp: () => site.core.watch.close(), stop: () => site.core.stop() });
}

/** A site as its app describes it; `next` makes Next's own server for the app in `appDir`. */
export type SiteApp = {
  name: string;
  /** True for the site whose people have to see that a safety loop is late. */
  watchesLoops?: boolean;
  appDir: string;
  /** The scripts that its pages carry inline, character by character. */
  inlineScripts?: readonly string[];
  router: AnyRouter;
  audience: Audience;
  route?: (core: Core) => Route;
  next(options: { dev: boolean; dir: string; hostname: string; port: number }): NextServer;
};
type NextServer = { prepare(): Promise<void>; getRequestHandler(): Site["pages"] };

/** Starts a site with the environment of its process: PORT, HOST, NODE_ENV, and what `core` asks for. */
export async function startSite({
  name,
  watchesLoops = false,
  appDir,
  inlineScripts = [],
  router,
  audience,
  route,
  next,
}: SiteApp): Promise<void> {
  const dev = process.env.NODE_ENV === "development";
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST ?? "127.0.0.1";
  const app = next({ dev, dir: appDir, hostname: host, port });
  const [core] = await Promise.all([
    startCore(coreConfig(process.env), { name, connections: CONNECTIONS, watchesLoops }),
    app.prepare(),
  ]);
  globalThis.totetaxiSiteReader = openSiteReader(core);
  const site: Site = {
    core,
    appDir,
    inlineScripts,
    dev,
    router,
    audience,
    pages: app.getRequestHandler(),
    ...(dev ? { longestRequestMs: LONGEST_IN_DEVELOPMENT_MS } : {}),
  };
  await listen(route ? { ...site, route: route(core) } : site, { port, host });
}
