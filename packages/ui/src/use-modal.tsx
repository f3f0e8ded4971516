"use client";
import { type RefObject, useEffect, useEffectEvent } from "react";

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), iframe, summary, [tabindex="0"]';

function focusablesOf(layer: HTMLElement): HTMLElement[] {
  return [...layer.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
  );
}

/** Keeps Tab inside: from the last control it goes on to the first, and back. */
function wrapTab(event: KeyboardEvent, layer: HTMLElement): void {
  const all = focusablesOf(layer);
  const first = all[0];
  const last = all.at(-1);
  const active = document.activeElement;
  const isLost = active === null || !layer.contains(active);
  const leavesAtEnd = !event.shiftKey && (active === last || isLost);
  const leavesAtStart = event.shiftKey && (active === first || active?.matches('[role="dialog"]'));
  if (leavesAtEnd || leavesAtStart) {
    event.preventDefault();
    (leavesAtEnd ? first : last)?.focus();
  }
}

/**
 * While the layer is there: the page behind it is inert and does not scroll, the focus is inside (on the dialog, or on
 * what is marked with `data-first-focus`), Escape closes, and afterwards the focus is back where it was. What is added to the page later is left alone, as are toasts.
 */
export function useModal(layerRef: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const layer = layerRef.current;
    if (!layer) return;
    const before = document.activeElement;
    const behind = [...document.body.children].filter(
      (element) => element !== layer && !element.matches("[inert], [data-above-modals], script"),
    );
    for (const element of behind) element.setAttribute("inert", "");
    document.documentElement.classList.add("overflow-hidden");
    const first = layer.querySelector<HTMLElement>("[data-first-focus]");
    (first ?? layer.querySelector<HTMLElement>('[role="dialog"]'))?.focus();

    const onKey = (event: KeyboardEvent) => {
      const isElsewhere =
        event.target !== document.body && !(event.target instanceof Node && layer.contains(event.target));
      if (event.defaultPrevented || isElsewhere || layer.hasAttribute("inert")) return;
      if (event.key === "Tab") wrapTab(event, layer);
      if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      for (const element of behind) element.removeAttribute("inert");
      document.documentElement.classList.remove("overflow-hidden");
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [layerRef]);
}
