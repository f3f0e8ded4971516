/** Timers that end together, so that a stopped sandbox leaves nothing behind. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();

  after(delayMs: number, job: () => void): void {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      job();
    }, delayMs);
    this.#pending.add(timer);
  }

  clear(): void {
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
