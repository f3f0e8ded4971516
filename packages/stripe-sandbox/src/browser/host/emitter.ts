import { IntegrationError } from "./integration-error.ts";

type Handler = (event?: unknown) => unknown;

export type Emitter = {
  on(event: string, handler: Handler): void;
  once(event: string, handler: Handler): void;
  off(event: string, handler?: Handler): void;
  emit(event: string, detail?: unknown): void;
};

/** @param names the events there are; listening for another one throws */
export function emitter(owner: string, names: readonly string[]): Emitter {
  const handlers = new Map<string, { handler: Handler; once: boolean }[]>();
  const add = (event: string, handler: Handler, once: boolean): void => {
    if (!names.includes(event)) throw new IntegrationError(`${owner} has no event "${event}".`);
    if (typeof handler !== "function")
      throw new IntegrationError(`${owner}.on("${event}") needs a function.`);
    handlers.set(event, [...(handlers.get(event) ?? []), { handler, once }]);
  };
  return {
    on: (event, handler) => add(event, handler, false),
    once: (event, handler) => add(event, handler, true),
    off(event, handler) {
      const kept = (handlers.get(event) ?? []).filter((entry) => handler && entry.handler !== handler);
      handlers.set(event, kept);
    },
    emit(event, detail) {
      const due = handlers.get(event) ?? [];
      handlers.set(
        event,
        due.filter((entry) => !entry.once),
      );
      for (const { handler } of due) {
        try {
          handler(detail);
        } catch (cause) {
          // One handler's fault is the page's to see, and no reason to leave the others out.
          reportError(cause);
        }
      }
    },
  };
}
