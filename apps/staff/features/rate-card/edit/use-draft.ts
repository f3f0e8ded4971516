import { hashKey } from "@tanstack/react-query";
import type { RateCards } from "@totetaxi/contracts/staff/rate-card";
import { useState } from "react";
import { readCard, type TypedCard, typeCard } from "./typed-card.ts";

export type Draft = RateCards["drafts"][number];

/** Whether both are the same, in whatever order their keys stand. */
function isSame(one: unknown, other: unknown): boolean {
  return hashKey([one]) === hashKey([other]);
}

/**
 * A draft while somebody writes it. What somebody else saved meanwhile is taken over at once when nothing was typed here;
 * else it waits to be looked at, and nothing that was typed is lost.
 */
export function useDraft(draft: Draft) {
  const [seen, setSeen] = useState(draft);
  const [typed, setTyped] = useState(() => typeCard(draft.card));
  const { card, problems } = readCard(seen.card, typed);
  const isDirty = !isSame(typed, typeCard(seen.card));
  const take = () => {
    setSeen(draft);
    setTyped(typeCard(draft.card));
  };
  // A draft that was deleted and made anew counts its revisions from one again.
  const isNewer = draft.revision !== seen.revision || draft.savedAt !== seen.savedAt;
  const isMine = problems.size === 0 && isSame(card, draft.card);
  if (isNewer && (!isDirty || isMine)) take();
  return {
    typed,
    card,
    problems,
    isDirty,
    /** Somebody else saved it since, and something else is typed here. */
    isOvertaken: isNewer && isDirty && !isMine,
    take,
    change: (changed: Partial<TypedCard>) => setTyped((before) => ({ ...before, ...changed })),
  };
}
