import { vi } from "vitest";

/** Waits for what comes by itself, as long as a busy machine may take for it. @throws what `look` said last. */
export async function soon<T>(look: () => T | Promise<T>): Promise<T> {
  return await vi.waitFor(look, { timeout: 20_000, interval: 20 });
}
