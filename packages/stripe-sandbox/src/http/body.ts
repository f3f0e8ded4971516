import type { IncomingMessage } from "node:http";
import { ApiError } from "./errors.ts";

const MAX_BODY = 1_000_000;

/** The body of a request. @throws ApiError 413 above a megabyte; an error of the connection as it is. */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
    });
    request.on("error", reject);
    request.on("end", () => {
      if (size <= MAX_BODY) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new ApiError(413, { type: "invalid_request_error", message: "The request is too large." }));
    });
  });
}
