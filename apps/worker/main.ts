import { coreConfig } from "@totetaxi/core/env";
import { JOB_HANDLERS } from "@totetaxi/core/job-handlers";
import { leaveWhenTold } from "@totetaxi/core/leave";
import { startCore } from "@totetaxi/core/runtime";
import { startLoops, startWork } from "@totetaxi/core/work";
import { LOOPS } from "./loops.ts";
import { serveHealth } from "./serve-health.ts";

const core = await startCore(coreConfig(process.env), { name: "worker", connections: 6, worker: true });
await startWork(core, JOB_HANDLERS);
const loops = await startLoops(core, LOOPS);
const { server, port } = await serveHealth(core, {
  port: Number(process.env.PORT ?? 3003),
  host: process.env.HOST ?? "127.0.0.1",
});
core.log.info({ port }, "worker.listening");

leaveWhenTold(server, {
  stop: async () => {
    await loops.stop();
    await core.stop();
  },
});
