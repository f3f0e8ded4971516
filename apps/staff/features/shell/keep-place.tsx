"use client";
import { usePathname } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";

/** After that a list that has become shorter stays where it is. */
const PATIENCE_MS = 5_000;
const BY_HAND = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Where each page of the browser's history was left, by the key of its entry. */
const places = new Map<string, number>();

function scrollTo(place: number): void {
  const isLongEnough = document.documentElement.scrollHeight - window.innerHeight >= place;
  if (isLongEnough && window.scrollY !== place) window.scrollTo({ top: place, behavior: "instant" });
}

/** Keeps to `place` while the page grows, until somebody scrolls or presses anything. @returns what ends that */
function keepTo(place: number, isShown: () => boolean, onEnd: () => void): () => void {
  const grown = new ResizeObserver(() => {
    if (isShown()) scrollTo(place);
  });
  const end = () => {
    grown.disconnect();
    clearTimeout(patience);
    for (const name of BY_HAND) window.removeEventListener(name, end);
    onEnd();
  };
  const patience = setTimeout(end, PATIENCE_MS);
  for (const name of BY_HAND) window.addEventListener(name, end, { passive: true });
  grown.observe(document.body);
  return end;
}

/**
 * Back and Forward lead to where a page was left. A browser does that itself before the rows of a list are there again, and
 * so comes to its top.
 */
export function KeepPlace() {
  const path = usePathname();
  const shown = useRef(path);
  const coming = useRef<{ place: number; end: () => void } | null>(null);
  useLayoutEffect(() => {
    shown.current = path;
    if (coming.current) scrollTo(coming.current.place);
  }, [path]);
  useEffect(() => {
    const history = window.navigation;
    if (!history) return;
    const onScroll = () => {
      const key = history.currentEntry?.key;
      if (key && !coming.current) places.set(key, window.scrollY);
    };
    const onEntry = ({ navigationType }: NavigationCurrentEntryChangeEvent) => {
      coming.current?.end();
      const place = places.get(history.currentEntry?.key ?? "");
      if (navigationType !== "traverse" || !place) return;
      // The address is there before its page: until then it is another one that would be scrolled.
      const isShown = () => shown.current === location.pathname;
      const onEnd = () => {
        coming.current = null;
      };
      coming.current = { place, end: keepTo(place, isShown, onEnd) };
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    history.addEventListener("currententrychange", onEntry);
    return () => {
      coming.current?.end();
      window.removeEventListener("scroll", onScroll);
      history.removeEventListener("currententrychange", onEntry);
    };
  }, []);
  return null;
}
