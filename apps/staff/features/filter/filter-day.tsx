import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
};

/** A calendar day, or none. */
export function FilterDay({ id, label, value, onChange }: Props) {
  return (
    <Field id={id} label={label}>
      {(aria) => (
        <TextInput
          {...aria}
          type="date"
          className="min-h-10! px-2.5! text-sm"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
