import { STATES } from "@totetaxi/contracts/address";
import { FormSelect, FormTextField } from "@totetaxi/ui/form-field";
import type { UseFormReturn } from "react-hook-form";
import type { AddressEnd } from "../draft/draft.ts";
import type { AddressesDraft } from "./addresses-schema.ts";
import { CityHint } from "./city-hint.tsx";
import { SavedAddress } from "./saved-address.tsx";
import { ZipField } from "./zip-field.tsx";

const STATE_NAMES = { NY: "New York", NJ: "New Jersey", CT: "Connecticut" } as const;
export const STATE_OPTIONS = STATES.map((state) => ({ value: state, label: STATE_NAMES[state] }));

export type AddressFormProps = Pick<UseFormReturn<AddressesDraft>, "control" | "setValue" | "getValues"> & {
  readonly end: AddressEnd;
};

/** One address, in the order in which it is known; the ZIP fills in what it can. */
export function AddressFields({ end, legend, ...form }: AddressFormProps & { readonly legend: string }) {
  const { control } = form;
  const autofill = (token: string) => `section-${end} ${token}`;
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 font-display text-xl">{legend}</legend>
      <SavedAddress end={end} {...form} />
      <FormTextField
        control={control}
        name={`${end}.line1`}
        label="Street address"
        autoComplete={autofill("address-line1")}
        maxLength={100}
      />
      <FormTextField
        control={control}
        name={`${end}.line2`}
        label="Apartment, floor, gate"
        optional
        autoComplete={autofill("address-line2")}
        maxLength={100}
      />
      <ZipField end={end} {...form} />
      <div className="grid gap-5 sm:grid-cols-2">
        <FormTextField
          control={control}
          name={`${end}.city`}
          label="City"
          hint={<CityHint end={end} control={control} />}
          autoComplete={autofill("address-level2")}
          maxLength={80}
        />
        <FormSelect
          control={control}
          name={`${end}.state`}
          label="State"
          placeholder="Choose"
          options={STATE_OPTIONS}
          autoComplete={autofill("address-level1")}
        />
      </div>
    </fieldset>
  );
}
