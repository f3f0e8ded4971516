import { Button } from "@totetaxi/ui/button";
import { classNames } from "@totetaxi/ui/class-names";
import { FieldError } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import { useEditing } from "../draft-context.ts";
import type { LineColumn } from "./line-list.tsx";
import { lineField, type TypedLine } from "./lines.ts";

type Props<Name extends string> = {
  /** What it is called, with its list. */
  readonly title: string;
  readonly list: string;
  readonly line: TypedLine<Name>;
  readonly columns: readonly LineColumn<Name>[];
  readonly widths: string;
  /** Its labels stand above their columns; the others' are read only, from a tablet on. */
  readonly isFirst: boolean;
  readonly isAdded: boolean;
  readonly mayRemove: boolean;
  readonly onChange: (line: TypedLine<Name>) => void;
  readonly onRemove: () => void;
};

/** One line of a list: its fields beside each other, on a phone beneath each other. */
export function LineFields<Name extends string>(props: Props<Name>) {
  const { title, list, line, columns, widths, isFirst, isAdded, mayRemove, onChange, onRemove } = props;
  const { problemOf, leave } = useEditing();
  const [head] = columns;
  const called = (head && line[head.name].trim()) || "the new one";
  return (
    <li className="border-t border-line pt-4 first:border-t-0 first:pt-0 md:border-t-0 md:pt-0">
      <fieldset
        aria-label={title}
        className={classNames("grid min-w-0 grid-cols-2 items-start gap-3 md:gap-2", widths)}
      >
        {columns.map(({ name, label, kind }, place) => {
          const id = lineField(list, line.id, name);
          const problem = problemOf(id);
          return (
            <div
              key={name}
              className={classNames("grid min-w-0 gap-1.5", place === 0 && "max-md:col-span-2")}
            >
              <label htmlFor={id} className={classNames("text-xs font-medium", !isFirst && "md:sr-only")}>
                {label}
              </label>
              <TextInput
                id={id}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem && `${id}-error`}
                type={kind === "day" ? "date" : "text"}
                inputMode={kind === "amount" ? "decimal" : undefined}
                className={classNames(
                  "min-h-10! px-2.5! text-sm",
                  kind === "amount" && "text-right tabular-nums",
                )}
                autoComplete="off"
                maxLength={200}
                autoFocus={isAdded && place === 0}
                value={line[name]}
                onChange={(event) => onChange({ ...line, [name]: event.target.value })}
                onBlur={() => leave(id)}
              />
              {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
            </div>
          );
        })}
        <Button
          kind="quiet"
          size="small"
          className={classNames("justify-self-end px-1!", isFirst && "md:mt-7")}
          aria-label={`Remove ${called}`}
          disabled={!mayRemove}
          onClick={onRemove}
        >
          Remove
        </Button>
      </fieldset>
    </li>
  );
}
