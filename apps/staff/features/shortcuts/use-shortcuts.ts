import { useEffect, useEffectEvent, useRef } from "react";
import { useGo } from "../leaving/use-go.ts";
import { SEARCH_ID } from "../search/search-box.tsx";
import { useMember } from "../session/member.ts";
import { allPlacesOf } from "../shell/places.ts";
import { isTaken } from "./key-target.ts";
import { walkRows } from "./walk-rows.ts";

/** After `g` the letter of a place has this long to come. */
const TOGETHER_MS = 1_500;

/** What of the page has this key says so itself: `aria-keyshortcuts`. */
function pressAct(key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false;
  const act = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`);
  act?.click();
  return act !== null;
}

type Acts = { readonly onPalette: () => void; readonly onHelp: () => void };

/** The keys of the office. None does anything while somebody types, or in a dialog. */
export function useShortcuts({ onPalette, onHelp }: Acts): void {
  const go = useGo();
  const { role } = useMember();
  const goneAt = useRef(Number.NEGATIVE_INFINITY);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
    if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey) {
      event.preventDefault();
      if (!document.querySelector("[role=dialog]")) onPalette();
      return;
    }
    if (ctrlKey || metaKey || altKey || isTaken(event)) return;
    if (isDone(key, timeStamp)) event.preventDefault();
  });

  function isDone(key: string, at: number): boolean {
    const isAfterG = at - goneAt.current < TOGETHER_MS;
    goneAt.current = key === "g" ? at : Number.NEGATIVE_INFINITY;
    const place = isAfterG ? allPlacesOf(role).find((each) => each.key === key) : undefined;
    if (place) go(place.href);
    else if (key === "/") document.getElementById(SEARCH_ID)?.focus();
    else if (key === "?") onHelp();
    else if (key === "n") go("/bookings/new");
    else return pressAct(key) || walkRows(key);
    return true;
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
