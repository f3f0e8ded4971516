import { useSyncExternalStore } from "react";

type Go = () => void;

/** Who has something typed that is not saved, and where somebody wants to go all the same. */
const unsaved = new Set<symbol>();
let wanted: Go | undefined;
const listeners = new Set<() => void>();

function want(go: Go | undefined): void {
  wanted = go;
  for (const listener of listeners) listener();
}

/** Says that something typed would be lost. @returns what takes that back */
export function keepUnsaved(): () => void {
  const mark = Symbol("unsaved");
  unsaved.add(mark);
  return () => void unsaved.delete(mark);
}

export function isAnythingUnsaved(): boolean {
  return unsaved.size > 0;
}

/** Goes at once when nothing would be lost, and else when somebody says that it may be. */
export function leaveBy(go: Go): void {
  if (isAnythingUnsaved()) want(go);
  else go();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The question that is open, and how to answer it. */
export function useLeaving() {
  const go = useSyncExternalStore(
    listen,
    () => wanted,
    () => undefined,
  );
  return {
    isAsked: go !== undefined,
    stay: () => want(undefined),
    leave: () => {
      unsaved.clear();
      want(undefined);
      go?.();
    },
  };
}
