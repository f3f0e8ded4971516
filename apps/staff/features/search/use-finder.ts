import { keepPreviousData } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { api } from "../api/api.ts";
import { useGo } from "../leaving/use-go.ts";
import { hrefOf } from "../shell/links.ts";
import { type Finding, findingsOf, numberNamed } from "./finding.ts";

const PAUSE_MS = 200;
const LEAST = 2;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

type Options = { readonly commands?: readonly Finding[]; readonly onDone: () => void };

/**
 * A combobox over everything that can be opened: `commands` that match what is typed, and what a search finds. The
 * arrow keys choose, Enter opens, Escape clears and then closes.
 */
export function useFinder({ commands = [], onDone }: Options) {
  const go = useGo();
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const asked = usePaused(text.trim());
  const search = api.search.useQuery(
    { text: asked },
    { enabled: asked.length >= LEAST, placeholderData: keepPreviousData },
  );
  const typed = text.trim().toLowerCase();
  const found = typed.length >= LEAST && search.data ? findingsOf(search.data) : [];
  const guess = numberNamed(typed);
  const named = guess && !found.some(({ name }) => name.startsWith(guess.name)) ? guess : undefined;
  const findings = [
    ...(named ? [named] : []),
    ...commands.filter(({ name }) => name.toLowerCase().includes(typed)),
    ...found,
  ];
  const [isPressed, setPressed] = useState(false);
  const isSearching = typed.length >= LEAST && (asked.toLowerCase() !== typed || search.isFetching);

  function open({ href }: Finding): void {
    setText("");
    onDone();
    go(hrefOf(href));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && findings.length > 0) {
      event.preventDefault();
      setActive((active + step + findings.length) % findings.length);
    }
    const chosen = findings[active];
    if (event.key === "Enter") {
      event.preventDefault();
      // What is shown may still be of what was typed before: then the press waits for what is found.
      if (chosen && (!isSearching || chosen === named)) open(chosen);
      else setPressed(isSearching);
    }
    if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      setText("");
    }
  }

  const openFirst = useEffectEvent(() => {
    const [first] = findings;
    setPressed(false);
    if (first) open(first);
  });
  useEffect(() => {
    if (isPressed && !isSearching) openFirst();
  }, [isPressed, isSearching]);

  const isOpen = findings.length > 0;
  return {
    text,
    findings,
    active,
    isSearching,
    open,
    listId,
    isTyped: typed.length >= LEAST,
    error: search.error,
    input: {
      role: "combobox",
      "aria-expanded": isOpen,
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-activedescendant": isOpen ? `${listId}-${active}` : undefined,
      autoComplete: "off",
      spellCheck: false,
      maxLength: 100,
      value: text,
      onKeyDown,
      onChange: (event: { target: { value: string } }) => {
        setText(event.target.value);
        setActive(0);
        setPressed(false);
      },
    },
  } as const;
}
