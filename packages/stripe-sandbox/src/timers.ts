/** Timers that end together, so that a stopped sandbox leaves nothing behind. */
export class Timers {
  #pending: Map<NodeJS.Timeout, () => void> | undefined = new Map();

  /** True once nothing more is to happen. */
  get ended(): boolean {
    return this.#pending === undefined;
  }

  after(delayMs: number, job: () => void): void {
    const pending = this.#pending;
    if (!pending) return;
    const timer = setTimeout(() => {
      pending.delete(timer);
      job();
    }, delayMs);
    pending.set(timer, job);
  }

  /** Does at once what waits for its time by now, in the order in which it was put off. */
  elapse(): void {
    for (const [timer, job] of [...(this.#pending ?? [])]) {
      clearTimeout(timer);
      this.#pending?.delete(timer);
      job();
    }
  }

  end(): void {
    for (const timer of this.#pending?.keys() ?? []) clearTimeout(timer);
    this.#pending = undefined;
  }
}
