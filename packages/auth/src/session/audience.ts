/** The two worlds of people who sign in; nothing of one opens anything of the other. */
export type Audience = "customer" | "staff";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How each world's sessions are kept (reliability decision D-11). Times are seconds. */
export type SessionRules = {
  cookie: string;
  sameSite: "lax" | "strict";
  /** Ends when it was not used for so long. */
  idleSeconds: number;
  /** Ends then, however much it is used. */
  longestSeconds: number;
};

export const RULES: Record<Audience, SessionRules> = {
  customer: { cookie: "customer", sameSite: "lax", idleSeconds: 14 * DAY, longestSeconds: 30 * DAY },
  staff: { cookie: "staff", sameSite: "strict", idleSeconds: 30 * MINUTE, longestSeconds: 12 * HOUR },
};

/** A session that is in use is written down as seen at most so often. */
export const SEEN_EVERY_SECONDS = MINUTE;
