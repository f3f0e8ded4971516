import { coreConfig } from "@totetaxi/core/env";
import { leaveWhenTold } from "@totetaxi/core/leave";
import { startCore } from "@totetaxi/core/runtime";
import { serveWebhook } from "./serve-webhook.ts";

const core = await startCore(coreConfig(process.env), { name: "stripe-webhook", connections: 5 });
const { server, port } = await serveWebhook(core, {
  port: Number(process.env.PORT ?? 3002),
  host: process.env.HOST ?? "127.0.0.1",
});
core.log.info({ port }, "webhook.listening");

leaveWhenTold(server, { stop: () => core.stop() });
