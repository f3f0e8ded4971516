import { useSyncExternalStore } from "react";

function listen(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

/**
 * What a mailed link carries behind its `#`, where no server and no log sees it; empty when there is nothing, undefined
 * until the page is alive.
 */
export function useLinkToken(): string | undefined {
  return useSyncExternalStore<string | undefined>(
    listen,
    () => window.location.hash.slice(1),
    () => undefined,
  );
}
