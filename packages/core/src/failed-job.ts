import type { JobWithMetadata } from "pg-boss";
import { asDomainError, reasonOf } from "./errors.ts";
import { MOST_FAILURES, type QueueName } from "./jobs.ts";

type Tried = Pick<JobWithMetadata, "output" | "retryCount" | "retryLimit">;

/** What a job keeps of its failures until it is tried again. */
type Failure = { reason: string; failures: number };

function failuresUntilNow(output: object | null): number {
  return output !== null && "failures" in output && typeof output.failures === "number" ? output.failures : 0;
}

/**
 * How a job goes on that has just failed. That Stripe, the mail server or the database did not answer says nothing about
 * the job: it waits for them, however many jobs do. What fails by itself is given up soon.
 */
export function afterFailure(
  queue: QueueName,
  { output, retryCount, retryLimit }: Tried,
  error: unknown,
): { status: "failed" | "deadletter"; output: Failure } {
  const ofItsOwn = asDomainError(error)?.code !== "unavailable";
  const failures = failuresUntilNow(output) + (ofItsOwn ? 1 : 0);
  const over = retryCount >= retryLimit || failures >= MOST_FAILURES[queue];
  return { status: over ? "deadletter" : "failed", output: { reason: reasonOf(error), failures } };
}
