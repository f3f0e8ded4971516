import type { ServerResponse } from "node:http";

/** Sends a small JSON answer that nobody caches. */
export function answerJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  res.end(JSON.stringify(body));
}

/** A refusal before tRPC, in the shape that tRPC's clients read; with the seconds to wait where waiting helps. */
export function answerRefusal(
  res: ServerResponse,
  status: number,
  reason: string,
  retryAfterSeconds?: number,
): void {
  if (retryAfterSeconds !== undefined) res.setHeader("retry-after", retryAfterSeconds);
  const message =
    retryAfterSeconds === undefined
      ? "We could not accept that request."
      : `We are very busy just now. Please try again in ${retryAfterSeconds} seconds.`;
  const details = retryAfterSeconds === undefined ? {} : { details: { retryAfterSeconds } };
  answerJson(res, status, {
    error: { message, code: -32_600, data: { httpStatus: status, reason, ...details } },
  });
}
