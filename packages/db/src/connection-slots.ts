import { DomainError } from "@totetaxi/values/domain-error";

/** Gives its slot back; harmless when called twice. */
export type Release = () => void;

/**
 * As many slots as the pool has connections, handed out in order of asking.
 * The driver's own queue has no time limit, so nothing is handed to it that it could not send at once.
 */
export class ConnectionSlots {
  readonly #patienceMs: number;
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(count: number, patienceMs: number) {
    this.#free = count;
    this.#patienceMs = patienceMs;
  }

  /** @throws DomainError unavailable `database.busy` when no slot comes free in time. */
  async take(): Promise<Release> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait();
    let held = true;
    return () => {
      if (held) this.#give();
      held = false;
    };
  }

  #give(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#free += 1;
    else next();
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(served);
        reject(
          new DomainError("unavailable", "database.busy", "We are very busy. Please try again shortly."),
        );
      }, this.#patienceMs);
      const served = () => {
        this.#waiting.delete(served);
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.add(served);
    });
  }
}
