import { createContext, use } from "react";
import type { TypedCard } from "./typed-card.ts";

type Editing = {
  readonly typed: TypedCard;
  readonly change: (changed: Partial<TypedCard>) => void;
  /** What is wrong with a field, once it was left or the draft was to be saved. */
  readonly problemOf: (field: string) => string | undefined;
  readonly leave: (field: string) => void;
};

export const EditingContext = createContext<Editing | undefined>(undefined);

/** The draft that is being written; only for what stands in its editor. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error("There is no draft outside of its editor.");
  return editing;
}

/** One of the draft's single values. */
export function useTypedField(field: string) {
  const { typed, change, problemOf, leave } = useEditing();
  return {
    typed: typed.values[field] ?? "",
    problem: problemOf(field),
    change: (text: string) => change({ values: { ...typed.values, [field]: text } }),
    leave: () => leave(field),
  };
}
