/**
 * @throws Error when a variable of the environment holds a live key: this program must never run near one.
 * The value itself is not told.
 */
export function refuseLiveKeys(env: Readonly<Record<string, string | undefined>>): void {
  const names = Object.entries(env)
    .filter(([, value]) => value?.includes("_live_"))
    .map(([name]) => name);
  if (names.length > 0) {
    throw new Error(
      `The local Stripe stand-in does not start beside live keys. Remove ${names.join(", ")} from its environment.`,
    );
  }
}
