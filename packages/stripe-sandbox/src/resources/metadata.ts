import { invalidRequest } from "../http/errors.ts";

type Values = Record<string, string>;

const MAX_NAMES = 50;

/**
 * The metadata after a request: what is given is set, an empty value unsets its name, `""` unsets all.
 * @throws ApiError 400 above 50 names.
 */
export function mergeMetadata(before: Values, change: Values | "" | undefined): Values {
  if (change === undefined) return before;
  if (change === "") return {};
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== "");
  if (merged.length > MAX_NAMES) {
    throw invalidRequest(`metadata holds at most ${MAX_NAMES} names.`, { param: "metadata" });
  }
  return Object.fromEntries(merged);
}
