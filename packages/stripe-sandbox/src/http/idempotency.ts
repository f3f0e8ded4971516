import { hash } from "node:crypto";
import type { SavedAnswer } from "../state/records.ts";
import { KEPT_ANSWER_MS, type Store } from "../state/store.ts";
import { ApiError, invalidRequest } from "./errors.ts";

const MAX_KEY = 255;

/** What a request asked for, whatever the order of its parameters. Hashed: a parameter may be a card number. */
export function fingerprintOf(method: string, path: string, body: string): string {
  const parameters = body.split("&").sort().join("&");
  return hash("sha256", `${method} ${path}\n${parameters}`, "base64url");
}

/**
 * Answers by Idempotency-Key. An answer is kept from the moment the request began to execute, whatever it says;
 * a request that was refused for its parameters, or for running beside another of the same key, keeps nothing.
 */
export class IdempotencyKeys {
  readonly #store: Store;
  readonly #running = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The answer kept under the key, or undefined when the request is to be executed: then `end` must follow.
   * @throws ApiError 409 while a request of the same key runs, 400 when the key was first used for something else.
   */
  begin(key: string, fingerprint: string, now: number): SavedAnswer | undefined {
    if (key.length > MAX_KEY) throw invalidRequest(`An Idempotency-Key has at most ${MAX_KEY} characters.`);
    if (this.#running.has(key)) {
      throw new ApiError(409, {
        type: "idempotency_error",
        code: "idempotency_key_in_use",
        message: `Another request with the Idempotency-Key ${key} is still running.`,
      });
    }
    const saved = this.#store.tables.saved_answer.get(key);
    if (saved === undefined || saved.created + KEPT_ANSWER_MS < now) {
      this.#running.add(key);
      return undefined;
    }
    if (saved.fingerprint !== fingerprint) {
      throw new ApiError(400, {
        type: "idempotency_error",
        message: `The Idempotency-Key ${key} was first used with other parameters: use another key for another request.`,
      });
    }
    return saved;
  }

  end(key: string): void {
    this.#running.delete(key);
  }
}
