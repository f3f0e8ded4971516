/** Why the server said no: `reason` is stable, `message` is for the customer. */
export type Refusal = {
  readonly reason: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
};

const UNREACHABLE: Refusal = {
  reason: "unreachable",
  message:
    "We could not reach our server. Please check your connection and try again; nothing you entered is lost.",
  details: {},
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What went wrong with a call; a call that got no answer of ours is `unreachable`. */
export function refusalOf(error: unknown): Refusal {
  const data: unknown = isRecord(error) ? error.data : undefined;
  if (!(error instanceof Error) || !isRecord(data) || typeof data.reason !== "string") return UNREACHABLE;
  return {
    reason: data.reason,
    message: error.message,
    details: isRecord(data.details) ? data.details : {},
  };
}

/** Asking again may help when nobody answered or the server was not well, not when it said no. */
export function isWorthRetrying(error: unknown): boolean {
  const { reason } = refusalOf(error);
  return reason === "unreachable" || reason === "internal" || reason === "busy";
}
