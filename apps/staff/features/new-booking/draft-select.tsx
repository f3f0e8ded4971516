import { Field } from "@totetaxi/ui/field";
import { fieldId } from "@totetaxi/ui/field-id";
import { Select } from "@totetaxi/ui/select";
import { useDraft } from "./draft-context.ts";

type Props<Value extends string> = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: Value) => void;
};

/** One of few, for the draft. */
export function DraftSelect<Value extends string>({ name, label, options, value, onChange }: Props<Value>) {
  const { problemOf } = useDraft();
  return (
    <Field id={fieldId(name)} label={label} error={problemOf(name)}>
      {(aria) => (
        <Select
          {...aria}
          options={options}
          value={value}
          onChange={(event) => {
            const chosen = options.find((each) => each.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        />
      )}
    </Field>
  );
}
