import { createServer } from "node:http";
import { coreConfig } from "@totetaxi/core/env";
import { JOB_HANDLERS } from "@totetaxi/core/job-handlers";
import { startCore } from "@totetaxi/core/runtime";
import { startLoops, startWork } from "@totetaxi/core/work";
import { LOOPS } from "./loops.ts";

const core = await startCore(coreConfig(process.env), { name: "worker", connections: 12, worker: true });
await startWork(core, JOB_HANDLERS);
const loops = await startLoops(core, LOOPS);

/** `/health` while it lives, `/ready` while every loop is on time. */
const health = createServer((req, res) => {
  const answer = (status: number, body: object) => {
    res.writeHead(status, { "content-type": "application/json" });
    res.end(JSON.stringify(body));
  };
  if (req.url === "/health") return answer(200, { ok: true });
  if (req.url !== "/ready") return answer(404, { reason: "not_found" });
  void core
    .notReady()
    .then((reasons) => answer(reasons.length === 0 ? 200 : 503, { ok: reasons.length === 0, reasons }));
});
const port = Number(process.env.PORT ?? 3003);
health.listen(port, process.env.HOST ?? "127.0.0.1");
core.log.info({ port }, "worker.listening");

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    health.close();
    await loops.stop();
    await core.stop();
    process.exit(0);
  });
}
