import { useSyncExternalStore } from "react";

type Go = () => void;

/** What somebody wants to do that something typed would be lost by, and whether they leave the page for it. */
type Wanted = { readonly go: Go; readonly leavesPage: boolean };

/** Who has something typed that is not saved, and what is wanted all the same. */
const unsaved = new Set<symbol>();
let wanted: Wanted | undefined;
const listeners = new Set<() => void>();

function want(next: Wanted | undefined): void {
  wanted = next;
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

/** Goes to another page at once when nothing would be lost, and else when somebody says that it may be. */
export function leaveBy(go: Go): void {
  if (isAnythingUnsaved()) want({ go, leavesPage: true });
  else go();
}

/** Closes what was typed into, in a page that stays with whatever else is typed in it: asked first when `isUnsaved`. */
export function closeBy(go: Go, isUnsaved: boolean): void {
  if (isUnsaved) want({ go, leavesPage: false });
  else go();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Does what is wanted, whatever is lost by it. */
export function leave(): void {
  const { go, leavesPage } = wanted ?? {};
  if (leavesPage) unsaved.clear();
  want(undefined);
  go?.();
}

export function stay(): void {
  want(undefined);
}

/** The question that is open, if one is. */
export function useLeaving(): Wanted | undefined {
  return useSyncExternalStore(
    listen,
    () => wanted,
    () => undefined,
  );
}
