/** The id inside `pi_…_secret_…`; an empty string when it is not one. */
export function intentIdOf(clientSecret: string): string {
  return /^(pi_[A-Za-z0-9_]+)_secret_[A-Za-z0-9]+$/.exec(clientSecret)?.[1] ?? "";
}
