import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Core } from "@totetaxi/core/runtime";

/** Answers `/health` while the worker lives, and `/ready` while every loop is on time. Port 0 takes a free one. */
export async function serveHealth(
  core: Core,
  where: { port: number; host: string },
): Promise<{ server: Server; port: number }> {
  const server = createServer(async (req, res) => {
    const answer = (status: number, body: object) => {
      res.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
      res.end(JSON.stringify(body));
    };
    if (req.url === "/health") return answer(200, { ok: true });
    if (req.url !== "/ready") return answer(404, { reason: "not_found" });
    const reasons = await core.notReady();
    return answer(reasons.length === 0 ? 200 : 503, { ok: reasons.length === 0, reasons });
  });
  server.listen(where.port, where.host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the worker has no port");
  return { server, port: address.port };
}
