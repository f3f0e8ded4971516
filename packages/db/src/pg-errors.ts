/** SQLSTATEs after which the session is gone: admin shutdown, crash, starting up, and the idle and transaction time-outs. */
const ENDED_SESSION = new Set(["57P01", "57P02", "57P03", "57P05", "25P03", "25P04"]);

/** Codes of postgres.js and of the operating system for a connection that broke or never came about. */
const BROKEN_CONNECTION = new Set([
  ...["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "CONNECTION_ENDED", "CONNECT_TIMEOUT"],
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
]);

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const STATEMENT_TIMEOUT = "57014";
const LOCK_TIMEOUT = "55P03";
/** The class of SQLSTATEs for a server that has run out of something. */
const INSUFFICIENT_RESOURCES = /^53\d{3}$/;
const DISK_FULL = "53100";
const UNIQUE_VIOLATION = "23505";
const CHECK_VIOLATION = "23514";

/**
 * The connection broke or could not be made. When it broke at COMMIT nobody knows whether the transaction stands:
 * look the result up by its key before trying again.
 */
export function isLostConnection(error: unknown): boolean {
  return someCause(error, ({ code }) => {
    if (typeof code !== "string") return false;
    return BROKEN_CONNECTION.has(code) || ENDED_SESSION.has(code) || code.startsWith("08");
  });
}

/** The database undid the transaction because of another one; the same transaction may be tried again. */
export function isRetryable(error: unknown): boolean {
  return someCause(error, ({ code }) => code === SERIALIZATION_FAILURE || code === DEADLOCK);
}

/** A statement ran, or waited for a lock, for longer than it may: the database is overrun, the statement may be sound. */
export function isTimeout(error: unknown): boolean {
  return someCause(error, ({ code }) => code === STATEMENT_TIMEOUT || code === LOCK_TIMEOUT);
}

/** The server lacks the disk, memory or connections for it, and has undone it: it may be done once there is room again. */
export function isExhausted(error: unknown): boolean {
  return someCause(error, ({ code }) => typeof code === "string" && INSUFFICIENT_RESOURCES.test(code));
}

/** There was no room on the disk to write what was asked. */
export function isDiskFull(error: unknown): boolean {
  return someCause(error, ({ code }) => code === DISK_FULL);
}

/** A unique constraint or index refused the row: the named one, or any when none is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, UNIQUE_VIOLATION, constraint);
}

/** A CHECK refused the row: the named one, or any when none is named. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, CHECK_VIOLATION, constraint);
}

function isViolation(error: unknown, sqlState: string, constraint: string | undefined): boolean {
  return someCause(
    error,
    (found) => found.code === sqlState && (constraint === undefined || found.constraint_name === constraint),
  );
}

interface DriverError {
  readonly code?: unknown;
  readonly constraint_name?: unknown;
  readonly cause?: unknown;
}

/** Drizzle puts the driver's error into the `cause` of its own, so the whole chain is asked. */
function someCause(error: unknown, matches: (found: DriverError) => boolean): boolean {
  for (let found: DriverError | undefined = asObject(error); found; found = asObject(found.cause))
    if (matches(found)) return true;
  return false;
}

function asObject(value: unknown): DriverError | undefined {
  return typeof value === "object" && value !== null ? value : undefined;
}
