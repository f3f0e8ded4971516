import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "id"> & {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
};

/** One field that browsers and password managers know and fill. */
export function AccountInput({ id, label, error, hint, optional, ...input }: Props) {
  return (
    <Field id={id} label={label} error={error} hint={hint} optional={optional}>
      {(aria) => <TextInput {...input} {...aria} />}
    </Field>
  );
}
