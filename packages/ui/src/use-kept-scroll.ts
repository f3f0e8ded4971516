"use client";
import { type RefObject, useLayoutEffect } from "react";

/** A step back in the browser's history is over by then, page and rows. */
const BACK_MS = 3_000;

const places = new Map<string, number>();
let wentBackAt = Number.NEGATIVE_INFINITY;

if (typeof window !== "undefined") {
  const note = () => {
    wentBackAt = performance.now();
  };
  // Before the router hears of it: the page may be there again in the same turn.
  window.addEventListener("popstate", note, { capture: true });
}

/**
 * Whoever opens a row and goes back finds the list where they left it. Browsers do so for pages, not for what scrolls
 * inside of them; and whoever comes by a link begins at the top.
 */
export function useKeptScroll(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const key = location.pathname + location.search;
    if (performance.now() - wentBackAt < BACK_MS) element.scrollTop = places.get(key) ?? 0;
    const keep = () => places.set(location.pathname + location.search, element.scrollTop);
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [box]);
}
