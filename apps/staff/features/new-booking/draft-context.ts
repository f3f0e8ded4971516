import type { Catalog } from "@totetaxi/contracts/catalog";
import { createContext, use } from "react";
import type { Draft } from "./draft.ts";

type DraftForm = {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  /** What is wrong with the field at a path of the order, once it was left or somebody tried to book. */
  readonly problemOf: (path: string) => string | undefined;
  /** A field was left with something in it; one that is still empty is for later. */
  readonly leave: (path: string) => void;
  readonly catalog: Catalog;
};

export const DraftContext = createContext<DraftForm | undefined>(undefined);

export function useDraft(): DraftForm {
  const form = use(DraftContext);
  if (!form) throw new Error("There is no draft outside of the form.");
  return form;
}
