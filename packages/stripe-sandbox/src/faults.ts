import * as z from "zod/mini";

const milliseconds = z.number().check(z.int(), z.gte(0), z.lte(600_000));

/**
 * `before500`, `drop`, `timeout`, `429`: nothing happened. `after500`, `dropAfter`, `timeoutAfter`, `malformed`:
 * the effect is there, the answer is not. `delay`: only late.
 */
const KINDS = [
  "before500",
  "after500",
  "drop",
  "dropAfter",
  "timeout",
  "timeoutAfter",
  "429",
  "malformed",
  "delay",
] as const;

const ApiFault = z.strictObject({
  /** `/v1/payment_intents/*\/confirm`: a `*` or a `:name` stands for one part of the path. */
  path: z.string(),
  method: z.optional(z.enum(["GET", "POST", "DELETE"])),
  kind: z.enum(KINDS),
  times: z._default(z.number().check(z.int(), z.gte(1)), 1),
  delayMs: z._default(milliseconds, 0),
});

const WebhookFaults = z.strictObject({
  /** Every delivery leaves this much later. */
  delayMs: z.optional(milliseconds),
  /** How many more times every event is delivered; true is once more. */
  duplicate: z.optional(z.union([z.boolean(), z.number().check(z.int(), z.gte(0), z.lte(1000))])),
  /** Deliveries leave in any order within 200 ms. */
  shuffle: z.optional(z.boolean()),
  /** The part of all deliveries that never leaves, 0 to 1; `events.list` still has them as undelivered. */
  dropRate: z.optional(z.number().check(z.gte(0), z.lte(1))),
  /** Deliveries are signed with a secret that nobody has. */
  badSignature: z.optional(z.boolean()),
});

export const FaultsSchema = z.strictObject({
  webhook: z.optional(WebhookFaults),
  api: z.optional(z.array(ApiFault)),
});

export type ApiFault = z.infer<typeof ApiFault>;
export type WebhookFaults = z.infer<typeof WebhookFaults>;
export type Faults = z.infer<typeof FaultsSchema>;

function covers(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const parts = path.split("/");
  return (
    wanted.length === parts.length &&
    wanted.every((part, index) => part === "*" || part.startsWith(":") || part === parts[index])
  );
}

/** The faults that were asked for and have not happened yet. */
export class FaultBoard {
  #webhook: WebhookFaults = {};
  #api: ApiFault[] = [];

  /** Webhook faults replace those of the same name; faults of the API queue up behind those that are left. */
  add(faults: Faults): void {
    this.#webhook = { ...this.#webhook, ...faults.webhook };
    this.#api.push(...(faults.api ?? []));
  }

  clear(): void {
    this.#webhook = {};
    this.#api = [];
  }

  list(): Faults {
    return { webhook: this.#webhook, api: this.#api };
  }

  get webhook(): WebhookFaults {
    return this.#webhook;
  }

  /** The first fault that covers the request, used up by one. */
  take(method: string, path: string): ApiFault | undefined {
    if (this.#api.length === 0) return undefined;
    const fault = this.#api.find(
      (candidate) =>
        (candidate.method === undefined || candidate.method === method) && covers(candidate.path, path),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.#api = this.#api.filter((other) => other !== fault);
    return fault;
  }
}
