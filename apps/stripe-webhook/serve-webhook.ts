import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Core } from "@totetaxi/core/runtime";
import { webhookApp } from "./app.ts";

/** How long a delivery may take to arrive; Stripe's arrive at once. What comes after is bounded by the database's limits. */
const SLOWEST_DELIVERY_MS = 5_000;

/** Where it listens (port 0 takes a free one), and how patient it is with who sends slowly. */
type Serving = { port: number; host: string; slowestDeliveryMs?: number };

/** Serves the webhook endpoint; resolves once it listens. */
export async function serveWebhook(
  core: Core,
  { port, host, slowestDeliveryMs = SLOWEST_DELIVERY_MS }: Serving,
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    {
      requestTimeout: slowestDeliveryMs,
      headersTimeout: slowestDeliveryMs,
      // Node looks for slow senders twice a minute otherwise.
      connectionsCheckingInterval: slowestDeliveryMs / 5,
    },
    getRequestListener(webhookApp(core).fetch, { overrideGlobalObjects: false }),
  );
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the webhook app has no port");
  return { server, port: address.port };
}
