import { type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";

export type Asked = { path: string; method?: string; headers?: Record<string, string> };
export type Told = { status: number; headers: IncomingHttpHeaders; body: string };

/** Asks a site for exactly this path, which `fetch` would tidy up first, with exactly these headers. */
export function ask(siteUrl: string, { path, method = "GET", headers = {} }: Asked): Promise<Told> {
  const { hostname, port } = new URL(siteUrl);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      text(answer).then((body) => resolve({ status, headers, body }), reject);
    });
    asked.once("error", reject);
    asked.end();
  });
}
