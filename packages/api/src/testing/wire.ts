import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";

export type Sent = {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Connections to use again; without, each request has one of its own. */
  agent?: Agent;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Sends exactly these bytes and headers, which `fetch` would not, and reads the answer. */
export function send(url: string, { method = "GET", headers = {}, body, agent }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: agent ?? false }, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      text(answer).then((body) => resolve({ status, headers, body }), reject);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
