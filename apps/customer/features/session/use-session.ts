import { useSyncExternalStore } from "react";
import { currentSession, type Session, watchSession } from "./session-store.ts";

/** Who is signed in, as long as it stays so: null for a guest, undefined until it is known. */
export function useSession(): Session {
  return useSyncExternalStore(watchSession, currentSession, () => undefined);
}
