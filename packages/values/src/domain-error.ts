/** What kind of "no" a refusal is. Transport codes (HTTP, tRPC) are derived from it in one place, `api`. */
export type ErrorCode =
  | "unauthorized"
  | "not_found"
  | "forbidden"
  | "conflict"
  | "refused"
  | "invalid"
  | "unavailable";

/** Facts that a page may show beside the message: plain values only, never names, addresses or tokens. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The one error that business code throws on purpose.
 * `reason` is stable (`day_full`): pages switch on it, logs group by it, tests assert it. `message` is for people.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  readonly reason: string;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, reason: string, message: string, details?: ErrorDetails) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

/** True for a `DomainError`, and for one with the given reason when it is named. */
export function isDomainError(error: unknown, reason?: string): error is DomainError {
  return error instanceof DomainError && (reason === undefined || error.reason === reason);
}
