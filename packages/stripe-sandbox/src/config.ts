import * as z from "zod/mini";

const milliseconds = z.number().check(z.int(), z.gte(0), z.lte(600_000));

/** What can be set while the stand-in runs, by `POST /_sandbox/config`. */
export const ConfigSchema = z.strictObject({
  /** How long a confirm waits with its answer, after its effect and its events. */
  confirmDelayMs: milliseconds,
  /** How long the intent stays `processing` before the card is charged; 0 leaves the state out, as cards do. */
  processingMs: milliseconds,
  /** How long after a capture its balance transaction follows, with `charge.updated`. */
  settleDelayMs: milliseconds,
  /** How long an asynchronous refund takes to change. */
  refundDelayMs: milliseconds,
  /** `redirect` sends every 3-D Secure attempt that has a `return_url` through a page of its own. */
  threeDSecure: z.enum(["challenge", "redirect"]),
});

export type Config = z.infer<typeof ConfigSchema>;

export const DEFAULT_CONFIG: Config = {
  confirmDelayMs: 0,
  processingMs: 0,
  settleDelayMs: 40,
  refundDelayMs: 40,
  threeDSecure: "challenge",
};
