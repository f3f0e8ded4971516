import type { ServerResponse } from "node:http";

/** Sends a small JSON answer that nobody caches. */
export function answerJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  res.end(JSON.stringify(body));
}

/** A refusal before tRPC, in the shape that tRPC's clients read. */
export function answerRefusal(res: ServerResponse, status: number, reason: string): void {
  const message = "We could not accept that request.";
  answerJson(res, status, { error: { message, code: -32_600, data: { httpStatus: status, reason } } });
}
