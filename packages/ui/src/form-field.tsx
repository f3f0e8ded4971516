import type { ComponentProps, ReactNode } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";

type Common<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  /** Where another form beside this one has a field of the same name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
};

type TextProps<Values extends FieldValues> = Common<Values> &
  Pick<ComponentProps<"input">, "type" | "inputMode" | "autoComplete" | "maxLength">;

/** A text field of a form, with the error that belongs to it. */
export function FormTextField<Values extends FieldValues>(props: TextProps<Values>) {
  const { control, name, id = fieldId(name), label, hint, optional, ...input } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={fieldState.error?.message}>
      {(aria) => <TextInput {...aria} {...input} {...field} />}
    </Field>
  );
}

type SelectProps<Values extends FieldValues> = Common<Values> &
  Pick<ComponentProps<typeof Select>, "options" | "placeholder" | "autoComplete">;

export function FormSelect<Values extends FieldValues>(props: SelectProps<Values>) {
  const { control, name, id = fieldId(name), label, hint, optional, ...select } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={fieldState.error?.message}>
      {(aria) => <Select {...aria} {...select} {...field} />}
    </Field>
  );
}
