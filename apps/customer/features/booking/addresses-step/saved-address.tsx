import { useQuery } from "@tanstack/react-query";
import type { AddressView } from "@totetaxi/contracts/address-book";
import { Field } from "@totetaxi/ui/field";
import { fieldId } from "@totetaxi/ui/field-id";
import { Select } from "@totetaxi/ui/select";
import { useEffect, useEffectEvent } from "react";
import { useFormState, useWatch } from "react-hook-form";
import { addressBookQuery } from "../../api/queries.ts";
import { type AddressDraft, EMPTY_DRAFT } from "../draft/draft.ts";
import { useWizard } from "../wizard/wizard-context.ts";
import type { AddressFormProps } from "./address-fields.tsx";

const FIELDS = ["line1", "line2", "city", "state", "zip"] as const;

function isSame(one: AddressDraft, other: AddressView["address"] | AddressDraft): boolean {
  return FIELDS.every((field) => one[field] === (other[field] ?? ""));
}

/** The address book of whoever is signed in; where a trip usually begins or ends is filled in already. */
export function SavedAddress({ end, control, setValue, getValues }: AddressFormProps) {
  const { customer } = useWizard();
  const { data } = useQuery({ ...addressBookQuery, enabled: customer !== null });
  const current = useWatch({ control, name: end });
  const { isSubmitted } = useFormState({ control });
  const addresses = data?.addresses ?? [];
  const usual = addresses.find(({ defaultPickup, defaultDelivery }) =>
    end === "pickup" ? defaultPickup : defaultDelivery,
  );

  function fill(address: AddressView["address"] | AddressDraft): void {
    // What a first "Continue" found missing is looked at again: a field that is filled in here is not touched by hand.
    for (const field of FIELDS)
      setValue(`${end}.${field}`, address[field] ?? "", { shouldValidate: isSubmitted });
  }

  const fillUsual = useEffectEvent(() => {
    if (usual && isSame(getValues(end), EMPTY_DRAFT[end])) fill(usual.address);
  });
  const usualId = usual?.addressId;
  useEffect(() => {
    if (usualId) fillUsual();
  }, [usualId]);

  if (addresses.length === 0) return null;
  const chosen = addresses.find(({ address }) => isSame(current, address));
  return (
    <Field id={fieldId(`${end}.saved`)} label="From your addresses">
      {(aria) => (
        <Select
          {...aria}
          placeholder="Another address"
          options={addresses.map(({ addressId, nickname, address }) => ({
            value: addressId,
            label: `${nickname}: ${address.line1}, ${address.city}`,
          }))}
          value={chosen?.addressId ?? ""}
          onChange={({ target }) => {
            const wanted = addresses.find(({ addressId }) => addressId === target.value);
            fill(wanted?.address ?? EMPTY_DRAFT[end]);
          }}
        />
      )}
    </Field>
  );
}
