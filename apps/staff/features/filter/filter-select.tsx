import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
};

/** One of few, or all. */
export function FilterSelect({ id, label, all, names, value, onChange }: Props) {
  return (
    <Field id={id} label={label}>
      {(aria) => (
        <Select
          {...aria}
          placeholder={all}
          options={Object.entries(names).map(([each, name]) => ({ value: each, label: name }))}
          className="min-h-10! text-sm"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
