import { useSyncExternalStore } from "react";

/*
 * What is typed and not saved is lost by nobody unasked. The contract:
 *
 * - Typing: a form says by `useUnsaved` that it holds something. It alone takes that back, by saving or by being gone.
 *   Going away takes nothing back: where a way leads nowhere the form is still there, and its next leaving is asked too.
 * - Leaving the page: `useGo` (keys, the palette) and `AskLeaving` (links, the browser's Back and Forward) go by `leaveBy`,
 *   a tab that is closed by the browser's own question. Whoever adds a way to another page takes one of these.
 * - Closing a dialog or sheet that was typed into, on a page that stays: what `useUnsaved` gives back, by `closeBy`.
 * - Giving up: `giveUp` throws the document away after the question was answered elsewhere, or where it has no sense.
 *
 * This state is one for all pages, as the question is: it stands outside of React so that what is no component (an event,
 * a failed call) can ask too.
 */

type Go = () => void;

/** What somebody wants to do that something typed would be lost by, and whether they leave the page for it. */
type Wanted = { readonly go: Go; readonly leavesPage: boolean };

/** How many forms hold something. */
let unsaved = 0;
let isGivenUp = false;
let wanted: Wanted | undefined;
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function want(next: Wanted | undefined): void {
  wanted = next;
  changed();
}

/** Says that a form holds something. @returns what takes that back; to be called once */
export function keepUnsaved(): () => void {
  unsaved += 1;
  changed();
  return () => {
    unsaved -= 1;
    changed();
  };
}

export function isAnythingUnsaved(): boolean {
  return unsaved > 0 && !isGivenUp;
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

/** Loads another document in place of this one, with nothing asked, by the browser neither. */
export function giveUp(load: Go): void {
  isGivenUp = true;
  load();
}

/** The answer: what is wanted is done, whatever is lost by it. */
export function leave(): void {
  const { go } = wanted ?? {};
  want(undefined);
  go?.();
}

/** The other answer: nothing is done, and nothing is lost. */
export function stay(): void {
  want(undefined);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The question that is open, if one is. */
export function useLeaving(): Wanted | undefined {
  return useSyncExternalStore(
    listen,
    () => wanted,
    () => undefined,
  );
}

export function useAnythingUnsaved(): boolean {
  return useSyncExternalStore(listen, isAnythingUnsaved, () => false);
}
