import { useSyncExternalStore } from "react";

type Answer = (given: boolean) => void;

/** The question that stands before somebody: one, however many acts wait for its answer. */
let waiting: { answered: Promise<boolean>; answer: Answer } | undefined;
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Asks whoever sits there for the password. @returns whether it was given; false when they would rather not. */
export function askForPassword(): Promise<boolean> {
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { answered: promise, answer: resolve };
    changed();
  }
  return waiting.answered;
}

function answer(given: boolean): void {
  const asked = waiting;
  waiting = undefined;
  changed();
  asked?.answer(given);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The question that is open, and how to answer it. */
export function useQuestion(): { isAsked: boolean; answer: Answer } {
  const isAsked = useSyncExternalStore(
    listen,
    () => waiting !== undefined,
    () => false,
  );
  return { isAsked, answer };
}
