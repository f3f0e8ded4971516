import type { ServerResponse } from "node:http";
import { API_VERSION } from "../api-version.ts";

/** An answer as it goes over the wire and under an Idempotency-Key. */
export type Answer = { status: number; body: string; headers?: Record<string, string> };

export const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
  "access-control-allow-headers": "authorization, content-type, idempotency-key, stripe-version",
  "access-control-expose-headers": "request-id",
  "access-control-max-age": "600",
};

/** Writes an answer with the headers that Stripe gives. */
export function sendAnswer(response: ServerResponse, request: string, answer: Answer): void {
  if (response.destroyed) return;
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(answer.body),
    "cache-control": "no-cache, no-store",
    "request-id": request,
    "stripe-version": API_VERSION,
    ...CORS,
    ...answer.headers,
  });
  response.end(answer.body);
}
