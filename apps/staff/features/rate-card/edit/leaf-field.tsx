import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import type { Leaf, LeafKind } from "../leaves.ts";
import { useTypedField } from "./draft-context.ts";
import { valueField } from "./typed-card.ts";

const FIGURES: ReadonlySet<LeafKind> = new Set(["cents", "percent", "count"]);

/** One value of a card. What is wrong with it is said once it is left. */
export function LeafField({ leaf: { path, label, kind } }: { readonly leaf: Leaf }) {
  const id = valueField(path);
  const { typed, problem, change, leave } = useTypedField(id);
  return (
    <Field id={id} label={kind === "cents" ? `${label}, $` : label} error={problem}>
      {(aria) => (
        <TextInput
          {...aria}
          inputMode={FIGURES.has(kind) ? "decimal" : undefined}
          className={FIGURES.has(kind) ? "text-right tabular-nums" : ""}
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
