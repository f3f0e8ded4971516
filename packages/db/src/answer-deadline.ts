/** The server said nothing for longer than it may take. The line is dead, and what it did last is not known. */
class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly code = "ETIMEDOUT";
}

/** Calls `giveUp` after `limitMs`, unless the function that it returns is called before. */
export function expectAnswer(limitMs: number, giveUp: (error: Error) => void): () => void {
  const timer = setTimeout(() => {
    giveUp(new NoAnswer(`The database did not answer within ${limitMs} ms.`));
  }, limitMs);
  return () => clearTimeout(timer);
}
