/** What Stripe.js throws when the page's own code is wrong, as opposed to a card or a connection. */
export class IntegrationError extends Error {
  override name = "IntegrationError";
}

/** The stand-in never guesses: what it does not model, it refuses by name. */
export function notModelled(what: string): IntegrationError {
  return new IntegrationError(`${what} is not modelled by the local Stripe stand-in.`);
}

/** @throws IntegrationError naming the first key that is in neither list */
export function checkKeys(
  where: string,
  given: object,
  modelled: readonly string[],
  forbidden: Readonly<Record<string, string>> = {},
): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const reason = forbidden[key];
    if (reason !== undefined) throw new IntegrationError(`${where}: ${key} ${reason}`);
    if (!modelled.includes(key)) throw notModelled(`${where}: ${key}`);
  }
}
