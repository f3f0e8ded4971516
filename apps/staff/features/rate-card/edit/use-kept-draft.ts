import { useState } from "react";
import type { Draft } from "./use-draft.ts";

/**
 * The draft as it is; and while something is typed into it that is not saved, as it was last, when somebody publishes or
 * deletes it: its editor, and what is in it, stays.
 */
export function useKeptDraft(draft: Draft | undefined, isTyped: boolean): Draft | undefined {
  const [last, setLast] = useState(draft);
  const kept = draft ?? (isTyped ? last : undefined);
  if (kept !== last) setLast(kept);
  return kept;
}
