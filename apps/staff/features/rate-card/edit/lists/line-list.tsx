import { Button } from "@totetaxi/ui/button";
import { useState } from "react";
import { Part } from "../../../shell/part.tsx";
import { LineFields } from "./line-fields.tsx";
import { lineField, newLine, type TypedLine } from "./lines.ts";

export type LineColumn<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly kind: "text" | "day" | "amount";
};

type Props<Name extends string> = {
  readonly list: string;
  readonly title: string;
  readonly hint: string;
  /** What one line is called: "peak". */
  readonly noun: string;
  readonly columns: readonly LineColumn<Name>[];
  /** The columns' widths from a tablet on: a class of grid columns, with one more for "Remove". */
  readonly widths: string;
  readonly lines: readonly TypedLine<Name>[];
  readonly blank: Readonly<Record<Name, string>>;
  /** How many lines there are at least. */
  readonly fewest?: number;
  readonly onChange: (lines: readonly TypedLine<Name>[]) => void;
};

/** A list of a card: lines are added, changed and removed. A new line is ready to be typed into. */
export function LineList<Name extends string>(props: Props<Name>) {
  const { list, title, hint, noun, columns, widths, lines, blank, fewest = 0, onChange } = props;
  const [added, setAdded] = useState<string>();
  const [first] = columns;
  const add = () => {
    const line = newLine(blank);
    setAdded(line.id);
    onChange([...lines, line]);
  };
  const remove = (id: string) => {
    const next =
      lines[lines.findIndex((line) => line.id === id) + 1] ?? lines.findLast((line) => line.id !== id);
    onChange(lines.filter((line) => line.id !== id));
    // Whoever removed it by the keyboard goes on in the line that took its place.
    if (next && first) document.getElementById(lineField(list, next.id, first.name))?.focus();
  };
  return (
    <Part
      title={title}
      action={
        <Button kind="secondary" size="small" onClick={add}>
          Add {noun}
        </Button>
      }
    >
      <p className="-mt-3 text-sm text-ink-soft">{hint}</p>
      {lines.length === 0 && <p className="text-sm text-ink-faint">None.</p>}
      <ul aria-label={title} className="grid gap-4 md:gap-2.5">
        {lines.map((line, place) => (
          <LineFields
            key={line.id}
            title={`${title}, ${(first && line[first.name].trim()) || `new ${noun.replace(/^an? /, "")}`}`}
            list={list}
            line={line}
            columns={columns}
            widths={widths}
            isFirst={place === 0}
            isAdded={line.id === added}
            mayRemove={lines.length > fewest}
            onChange={(changed) => onChange(lines.map((each) => (each.id === changed.id ? changed : each)))}
            onRemove={() => remove(line.id)}
          />
        ))}
      </ul>
    </Part>
  );
}
