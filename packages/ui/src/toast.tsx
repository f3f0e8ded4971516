"use client";
import { type FocusEvent, useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { ALERT, CHECK, CLOSE, Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { stayOf, type Toast, withoutToast, withToast } from "./toast-queue.ts";
import { useAlive } from "./use-alive.ts";

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const NONE: readonly Toast[] = [];

/** Says that something has happened. Seen and heard only on pages that have a `Toaster`. */
export function showToast(toast: Omit<Toast, "id">): void {
  lastId += 1;
  show(withToast(shown, { ...toast, id: lastId }));
}

/** The place of the toasts, once on a page: there before the first of them, so that a screen reader hears it. */
export function Toaster() {
  const toasts = useSyncExternalStore(
    subscribe,
    () => shown,
    () => NONE,
  );
  const isAlive = useAlive();
  if (!isAlive) return null;
  return createPortal(
    <section
      aria-label="Messages"
      aria-live="polite"
      data-above-modals
      data-screen-only
      className="pointer-events-none fixed inset-x-4 bottom-4 z-toast grid justify-items-center gap-2 sm:right-6 sm:bottom-6 sm:left-auto sm:justify-items-end"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDone={() => show(withoutToast(shown, toast.id))} />
      ))}
    </section>,
    document.body,
  );
}

const MARKS = {
  plain: undefined,
  good: { path: CHECK, className: "mt-2 size-4 text-good" },
  danger: { path: ALERT, className: "mt-2 size-4 text-danger" },
} as const;

function ToastCard({ toast, onDone }: { readonly toast: Toast; readonly onDone: () => void }) {
  const { title, text, tone = "plain", action } = toast;
  const mark = MARKS[tone];
  const [isHeld, setHeld] = useState(false);
  const stay = isHeld ? undefined : stayOf(toast);
  useEffect(() => {
    if (stay === undefined) return;
    const timer = setTimeout(onDone, stay);
    return () => clearTimeout(timer);
  }, [stay, onDone]);
  const letGo = (event: FocusEvent) => setHeld(event.currentTarget.contains(event.relatedTarget));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever points at it or is in it reads it, and it stays
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={letGo}
      className="pointer-events-auto flex w-full max-w-sm animate-rise items-start gap-3 rounded-lg border border-line bg-paper py-3 pr-2 pl-4 text-sm text-ink shadow-menu"
    >
      {mark && <Icon {...mark} />}
      <div className="grid flex-1 justify-items-start gap-1 py-1.5">
        <p className="font-medium">{title}</p>
        {text && <p className="text-ink-soft">{text}</p>}
        {action && (
          <button
            type="button"
            className="min-h-8 font-medium underline underline-offset-4"
            onClick={() => {
              action.onAct();
              onDone();
            }}
          >
            {action.label}
          </button>
        )}
      </div>
      <IconButton label="Put away" path={CLOSE} size="small" onClick={onDone} />
    </div>
  );
}
