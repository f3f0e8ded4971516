import { type Logger, pino } from "pino";

/** The only fields that a log line may carry: ids, states, counts. What is not listed is dropped before it is written. */
const ALLOWED = new Set([
  "requestId",
  "actor",
  "procedure",
  "reason",
  "code",
  "status",
  "durationMs",
  "bookingId",
  "paymentId",
  "refundId",
  "eventId",
  "messageId",
  "queue",
  "loop",
  "attempt",
  "count",
  "port",
  "reference",
  "err",
  "broken",
  "hash",
  "through",
]);

/** An error's kind and place; its message may repeat what a customer typed, and is kept only for our own errors. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const reason = "reason" in error ? error.reason : undefined;
  const cause = error.cause instanceof Error ? describe(error.cause) : undefined;
  const code = "code" in error ? error.code : undefined;
  const where = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8);
  return { type: error.name, reason, code, where, cause };
}

function allowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => ALLOWED.has(name))
      .map(([name, value]) => [name, name === "err" ? describe(value) : value]),
  );
}

/** JSON lines on standard output; `message` is an event's name (`payment.applied`), never a sentence with data in it. */
export function openLog(process: string, level: string): Logger {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error) => error },
    formatters: { level: (label) => ({ level: label }), log: allowed },
  });
}
