import { Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";

const TIMEOUT_MS = 10_000;
const MAX_SOCKETS = 32;

const plain = new PlainAgent({ keepAlive: true, maxSockets: MAX_SOCKETS });
const secure = new SecureAgent({ keepAlive: true, maxSockets: MAX_SOCKETS });

/** Posts a body and gives the status of the answer; null when there is none within ten seconds. */
export function postJson(url: string, body: string, headers: Record<string, string>): Promise<number | null> {
  const isSecure = url.startsWith("https:");
  return new Promise((resolve) => {
    const options = {
      method: "POST",
      agent: isSecure ? secure : plain,
      timeout: TIMEOUT_MS,
      headers: {
        ...headers,
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Stripe/1.0 (local stand-in)",
      },
    };
    const sent = isSecure ? secureRequest(url, options) : plainRequest(url, options);
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? null));
      response.on("error", () => resolve(null));
    });
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => resolve(null));
    sent.on("close", () => resolve(null));
    sent.end(body);
  });
}
