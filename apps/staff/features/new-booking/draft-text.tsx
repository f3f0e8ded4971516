import { Field } from "@totetaxi/ui/field";
import { fieldId } from "@totetaxi/ui/field-id";
import { TextInput } from "@totetaxi/ui/text-input";
import type { ComponentProps, ReactNode } from "react";
import { useDraft } from "./draft-context.ts";

type Props = Pick<ComponentProps<"input">, "type" | "inputMode" | "maxLength" | "className"> & {
  /** The path of the field in the order. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A text of the draft, with what is wrong with it. */
export function DraftText({ name, label, hint, optional = false, value, onChange, ...input }: Props) {
  const { problemOf, leave } = useDraft();
  return (
    <Field id={fieldId(name)} label={label} hint={hint} optional={optional} error={problemOf(name)}>
      {(aria) => (
        <TextInput
          {...aria}
          {...input}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => {
            if (value.trim() !== "") leave(name);
          }}
        />
      )}
    </Field>
  );
}
