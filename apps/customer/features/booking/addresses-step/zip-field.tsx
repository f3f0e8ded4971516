import { type PriceList, REFUSALS, zoneOf } from "@totetaxi/pricing";
import { Field } from "@totetaxi/ui/field";
import { fieldId } from "@totetaxi/ui/field-id";
import { TextInput } from "@totetaxi/ui/text-input";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { parseZip } from "@totetaxi/values/zip";
import { useController } from "react-hook-form";
import { useWizard } from "../wizard/wizard-context.ts";
import type { AddressFormProps } from "./address-fields.tsx";
import { AreaRequest } from "./area-request.tsx";
import { homeOf } from "./home-of.ts";

/** What a ZIP means for the price, told while it is typed. */
function zoneWords(list: PriceList, zip: string): string | undefined {
  const place = zoneOf(list, zip);
  if (!place) return undefined;
  const { perSurchargeAddressCents: fee } = list.card.distance;
  return place.zone === "core"
    ? `${place.label}: no distance fee.`
    : `${place.label}: ${formatUsd(cents(fee))} distance fee.`;
}

export function ZipField({ end, control, setValue, getValues }: AddressFormProps) {
  const { list } = useWizard();
  const { field, fieldState } = useController({ control, name: `${end}.zip` });
  const whole = parseZip(field.value);
  const isUnserved = whole !== undefined && zoneOf(list, whole) === undefined;
  const error = isUnserved ? REFUSALS.zip_not_served : fieldState.error?.message;

  /** The city and the state follow the ZIP as long as they are what an earlier ZIP put there, or empty. */
  function type(zip: string) {
    const before = homeOf(list, getValues(`${end}.zip`));
    const now = homeOf(list, zip);
    field.onChange(zip);
    for (const part of ["city", "state"] as const) {
      const current = getValues(`${end}.${part}`);
      const isOurs = current === "" || current === before?.[part];
      if (isOurs && now?.[part]) setValue(`${end}.${part}`, now[part], { shouldValidate: true });
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
