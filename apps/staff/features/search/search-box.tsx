import { Icon, SEARCH } from "@totetaxi/ui/icon";
import { TextInput } from "@totetaxi/ui/text-input";
import { useState } from "react";
import { FinderList } from "./finder-list.tsx";
import { FinderStatus } from "./finder-status.tsx";
import { useFinder } from "./use-finder.ts";

export const SEARCH_ID = "office-search";

/** Finds from anywhere: by number, name, e-mail, phone or address. */
export function SearchBox() {
  const [isHere, setHere] = useState(false);
  const leave = () => document.getElementById(SEARCH_ID)?.blur();
  const { findings, active, open, listId, input, ...status } = useFinder({ onDone: leave });
  return (
    <search
      aria-label="Everything"
      className="relative w-full max-w-xl"
      onFocus={() => setHere(true)}
      onBlur={() => setHere(false)}
    >
      <Icon
        path={SEARCH}
        className="pointer-events-none absolute top-1/2 left-3.5 size-4 -translate-y-1/2 text-ink-soft"
      />
      <TextInput
        {...input}
        id={SEARCH_ID}
        aria-expanded={isHere && input["aria-expanded"]}
        aria-label="Search number, name, e-mail, phone or address"
        placeholder="Search number, name, e-mail, phone…"
        className="min-h-10! pl-10 text-sm"
      />
      <div
        hidden={!isHere || !status.isTyped}
        className="absolute inset-x-0 top-full z-menu mt-2 max-h-[60dvh] overflow-y-auto rounded-lg border border-line bg-paper p-1.5 shadow-menu"
      >
        <FinderStatus {...status} count={findings.length} />
        <FinderList id={listId} findings={findings} active={active} onOpen={open} />
      </div>
    </search>
  );
}
