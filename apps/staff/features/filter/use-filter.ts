"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { readFilter, writeFilter } from "./read-filter.ts";

type Schema = Parameters<typeof readFilter>[0];

/**
 * A list's filter, which is its address: it can be sent to somebody, and going back from a row finds it as it was. A
 * change of it is no step of its own in the browser's history.
 */
export function useFilter<S extends Schema>(schema: S) {
  const path = usePathname();
  const filter = readFilter(schema, new URLSearchParams(useSearchParams()));
  const change = (changed: Partial<Record<keyof typeof filter & string, string>>) => {
    window.history.replaceState(null, "", `${path}${writeFilter({ ...filter, ...changed })}`);
  };
  return [filter, change] as const;
}
