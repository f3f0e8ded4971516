import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False on the server and until the page is alive, true at once for what appears later. What waits for it is there
 * before the next key is pressed, which an effect that sets a state is not.
 */
export function useAlive(): boolean {
  return useSyncExternalStore<boolean>(
    never,
    () => true,
    () => false,
  );
}
