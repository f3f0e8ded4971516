import { REFUSALS, zoneOf } from "@totetaxi/pricing";
import { Field } from "@totetaxi/ui/field";
import { fieldId } from "@totetaxi/ui/field-id";
import { TextInput } from "@totetaxi/ui/text-input";
import { parseZip } from "@totetaxi/values/zip";
import { useController } from "react-hook-form";
import { useWizard } from "../wizard/wizard-context.ts";
import type { AddressFormProps } from "./address-fields.tsx";
import { AreaRequest } from "./area-request.tsx";
import { followZip, zoneWords } from "./home-of.ts";

export function ZipField({ end, control, setValue, getValues }: AddressFormProps) {
  const { list } = useWizard();
  const { field, fieldState } = useController({ control, name: `${end}.zip` });
  const whole = parseZip(field.value);
  const isUnserved = whole !== undefined && zoneOf(list, whole) === undefined;
  const error = isUnserved ? REFUSALS.zip_not_served : fieldState.error?.message;

  function type(zip: string) {
    const typed = getValues(end);
    field.onChange(zip);
    const town = followZip(list, typed, zip);
    for (const part of ["city", "state"] as const) {
      if (town[part] !== typed[part]) setValue(`${end}.${part}`, town[part], { shouldValidate: true });
    }
  }

  return (
    <>
      <Field
        id={fieldId(`${end}.zip`)}
        label="ZIP code"
        hint={<span aria-live="polite">{zoneWords(list, field.value)}</span>}
        error={error}
      >
        {(aria) => (
          <TextInput
            {...aria}
            {...field}
            onChange={(event) => type(event.target.value)}
            inputMode="numeric"
            autoComplete={`section-${end} postal-code`}
            maxLength={10}
            className="max-w-40"
          />
        )}
      </Field>
      {isUnserved && <AreaRequest key={whole} id={fieldId(`${end}.news`)} zip={whole} />}
    </>
  );
}
