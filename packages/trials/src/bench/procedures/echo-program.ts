/* The least that could answer JSON with JSON: what `pnpm bench procedures` measures the site's server by. */
import { createServer } from "node:http";

createServer((req, res) => {
  const { searchParams } = new URL(req.url ?? "/", "http://localhost");
  const data: unknown = JSON.parse(searchParams.get("input") ?? "null");
  res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ result: { data } }));
}).listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
