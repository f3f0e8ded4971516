import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until the page is alive: a press before must not send a form the browser's own way. */
export function useAlive(): boolean {
  return useSyncExternalStore<boolean>(
    never,
    () => true,
    () => false,
  );
}
