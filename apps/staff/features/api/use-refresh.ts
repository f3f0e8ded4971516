import { api } from "./api.ts";

/**
 * Has all that is on the page read again: what an act changes shows in lists, counts and days too, and the server knows
 * best where.
 */
export function useRefresh(): () => Promise<void> {
  const known = api.useUtils();
  return () => known.invalidate();
}
