import { newId } from "../state/ids.ts";
import type { Delivery } from "../state/records.ts";
import type { World } from "../world.ts";
import { postJson } from "./post.ts";
import { signatureHeader } from "./signature.ts";

const MAX_ATTEMPTS = 16;
const MAX_BACKOFF_MS = 30_000;
const SHUFFLE_WINDOW_MS = 200;
const NOBODYS_SECRET = "whsec_that_nobody_has";

function copies(duplicate: boolean | number | undefined): number {
  if (typeof duplicate === "number") return duplicate;
  return duplicate ? 1 : 0;
}

/** Brings events to their endpoints: signed, at least once, in no promised order, again after a failure. */
export class Courier {
  readonly #world: World;
  readonly #retryBackoffMs: number;

  /** The wait before the second attempt is `retryBackoffMs`, and doubles up to half a minute. */
  constructor(world: World, retryBackoffMs: number) {
    this.#world = world;
    this.#retryBackoffMs = retryBackoffMs;
  }

  /** Sends what was just committed, as the webhook faults of this moment will have it. */
  send(deliveries: readonly Delivery[]): void {
    // After the end they stay pending in the journal, for the next start.
    if (this.#world.timers.ended) return;
    const { dropRate = 0, duplicate } = this.#world.faults.webhook;
    for (const delivery of deliveries) {
      if (dropRate > 0 && Math.random() < dropRate) {
        this.#world.store.put("delivery", { ...delivery, state: "dropped" });
        continue;
      }
      this.#leave(delivery.id, 0);
      for (let copy = copies(duplicate); copy > 0; copy -= 1) this.#again(delivery);
    }
    void this.#world.store.commit();
  }

  /** Sends an event once more, to every endpoint it was meant for, however that went before. */
  resend(event: string): number {
    const ids = this.#world.store.tables.delivery.ids(["event", event]);
    const first = new Map<string, Delivery>();
    for (const id of ids) {
      const delivery = this.#world.store.tables.delivery.get(id);
      if (delivery && !first.has(delivery.endpoint)) first.set(delivery.endpoint, delivery);
    }
    for (const delivery of first.values()) this.#again(delivery);
    void this.#world.store.commit();
    return first.size;
  }

  /** Takes up what had not arrived when the process ended. */
  resume(): void {
    for (const { id, state } of this.#world.store.tables.delivery.values()) {
      if (state === "pending") this.#leave(id, 0);
    }
  }

  #again(delivery: Delivery): void {
    const copy: Delivery = { ...delivery, id: newId("dlv"), state: "pending", attempts: [] };
    this.#world.store.put("delivery", copy);
    this.#leave(copy.id, 0);
  }

  #leave(id: string, backoffMs: number): void {
    const { delayMs = 0, shuffle } = this.#world.faults.webhook;
    const wait = backoffMs + delayMs + (shuffle ? Math.random() * SHUFFLE_WINDOW_MS : 0);
    if (wait === 0) void this.#attempt(id);
    else this.#world.timers.after(wait, () => void this.#attempt(id));
  }

  async #attempt(id: string): Promise<void> {
    const { store, faults, timers } = this.#world;
    const delivery = store.tables.delivery.get(id);
    const endpoint = delivery && store.tables.endpoint.get(delivery.endpoint);
    const event = delivery && store.tables.event.get(delivery.event);
    if (!delivery || !endpoint || !event) return;
    if (endpoint.object.status === "disabled") {
      store.put("delivery", { ...delivery, state: "failed" });
      return;
    }
    // Pretty-printed as Stripe's are: a receiver that verifies a re-serialised body fails here too.
    const body = JSON.stringify(event, null, 2);
    const at = this.#world.now();
    const secrets = faults.webhook.badSignature ? [NOBODYS_SECRET] : endpoint.secrets;
    const status = await postJson(endpoint.object.url, body, {
      "stripe-signature": signatureHeader(body, secrets, Math.floor(at / 1000)),
    });
    // Not known to have arrived: it leaves again after the next start.
    if (timers.ended) return;
    this.#record(delivery, { at, status });
    await store.commit();
  }

  #record(delivery: Delivery, attempt: Delivery["attempts"][number]): void {
    const attempts = [...delivery.attempts, attempt];
    const arrived = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    const state = arrived ? "delivered" : attempts.length >= MAX_ATTEMPTS ? "failed" : "pending";
    this.#world.store.put("delivery", { ...delivery, state, attempts });
    if (state !== "pending") return;
    this.#leave(delivery.id, Math.min(this.#retryBackoffMs * 2 ** (attempts.length - 1), MAX_BACKOFF_MS));
  }
}
