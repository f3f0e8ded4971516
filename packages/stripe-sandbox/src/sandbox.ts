import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { browserRoutes } from "./browser/index.ts";
import { type Config, DEFAULT_CONFIG } from "./config.ts";
import { controlRoutes } from "./control/routes.ts";
import { FaultBoard } from "./faults.ts";
import { Api } from "./http/api.ts";
import { refuseLiveKeys } from "./live-keys.ts";
import { resumeSettlements } from "./resources/charge.ts";
import { resumeProcessing } from "./resources/processing.ts";
import { resumeRefunds } from "./resources/refund-fate.ts";
import { routes } from "./resources/routes.ts";
import { Store } from "./state/store.ts";
import { Timers } from "./timers.ts";
import { Courier } from "./webhooks/courier.ts";
import { configureEndpoints, type Webhook } from "./webhooks/endpoints.ts";
import { commit, type World } from "./world.ts";

export type SandboxOptions = {
  /** 0, the default, takes a free port. */
  port?: number;
  /** The default, 127.0.0.1, is reachable from this machine only. */
  host?: string;
  webhooks?: readonly Webhook[];
  /** Without one the state is gone with the process. */
  journalFile?: string;
  /** The wait before the second attempt of a webhook; it doubles from there. */
  retryBackoffMs?: number;
  /** Where browsers reach the stand-in, when it is not where it listens. */
  publicUrl?: string;
  config?: Partial<Config>;
  now?: () => number;
};

export type Sandbox = {
  port: number;
  url: string;
  /** Replaces the endpoints; an address that stays keeps its id and what is still due to it. */
  setWebhooks(webhooks: readonly Webhook[]): Promise<void>;
  stop(): Promise<void>;
};

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address);
      else reject(new Error("the stand-in listens on no port"));
    });
  });
}

/**
 * Starts the local Stripe stand-in in this process.
 * @throws Error when the environment holds a live key, the port is taken, or the journal cannot be read.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  refuseLiveKeys(process.env);
  const now = options.now ?? Date.now;
  const host = options.host ?? "127.0.0.1";
  const store = await Store.open(options.journalFile, now());
  const server = createServer({ keepAliveTimeout: 65_000 });
  const { port } = await listen(server, options.port ?? 0, host);
  const url = `http://${host}:${port}`;
  const world: World = {
    store,
    config: { ...DEFAULT_CONFIG, ...options.config },
    faults: new FaultBoard(),
    timers: new Timers(),
    publicUrl: options.publicUrl ?? url,
    now,
    outbox: [],
    send: (deliveries) => courier.send(deliveries),
  };
  const courier = new Courier(world, options.retryBackoffMs ?? 200);
  configureEndpoints(world, options.webhooks ?? []);
  await commit(world);

  const api = new Api(world, routes);
  const pages = new Hono();
  pages.route("/", controlRoutes(world, courier));
  pages.route("/", browserRoutes());
  const servePage = getRequestListener(pages.fetch, { overrideGlobalObjects: false });
  server.on("request", (request, response) => {
    const served = request.url?.startsWith("/v1/")
      ? api.serve(request, response)
      : servePage(request, response);
    void served;
  });

  resumeSettlements(world);
  resumeProcessing(world);
  resumeRefunds(world);
  courier.resume();

  return {
    port,
    url,
    async setWebhooks(webhooks) {
      configureEndpoints(world, webhooks);
      await commit(world);
    },
    async stop() {
      if (world.timers.ended) return;
      world.timers.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
