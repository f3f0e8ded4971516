import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import { useState } from "react";
import { type Leaf, parseLeaf, typedOf } from "../leaves.ts";

const WRONG = {
  cents: "Dollars and cents, like 1725.00.",
  percent: "Percent, like 8.75.",
  count: "A whole number.",
  day: "A day.",
  text: "This may not be empty.",
} as const;

type Props = {
  readonly leaf: Leaf;
  /** The value as the card keeps it; undefined while what is typed is none. */
  readonly onChange: (value: string | number | undefined) => void;
};

/** One value of a card. */
export function LeafField({ leaf: { path, label, kind, value }, onChange }: Props) {
  const [typed, setTyped] = useState(() => typedOf(kind, value));
  const isWrong = parseLeaf(kind, typed) === undefined;
  return (
    <Field
      id={`card-${path.join("-")}`}
      label={kind === "cents" ? `${label}, $` : label}
      error={isWrong ? WRONG[kind] : undefined}
    >
      {(aria) => (
        <TextInput
          {...aria}
          type={kind === "day" ? "date" : "text"}
          inputMode={kind === "text" || kind === "day" ? undefined : "decimal"}
          className={
            kind === "cents" || kind === "percent" || kind === "count" ? "text-right tabular-nums" : ""
          }
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(parseLeaf(kind, event.target.value));
          }}
        />
      )}
    </Field>
  );
}
