/** Timers that end together, so that a stopped sandbox leaves nothing behind. */
export class Timers {
  #pending: Set<NodeJS.Timeout> | undefined = new Set();

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
    pending.add(timer);
  }

  end(): void {
    for (const timer of this.#pending ?? []) clearTimeout(timer);
    this.#pending = undefined;
  }
}
