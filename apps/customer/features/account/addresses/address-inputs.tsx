import type { AddressView } from "@totetaxi/contracts/address-book";
import { type PriceList, zoneOf } from "@totetaxi/pricing";
import { Checkbox } from "@totetaxi/ui/checkbox";
import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";
import { parseZip } from "@totetaxi/values/zip";
import { useState } from "react";
import { STATE_OPTIONS } from "../../booking/addresses-step/address-fields.tsx";
import { followZip, zoneWords } from "../../booking/addresses-step/home-of.ts";
import { AccountInput } from "../../session/form/account-input.tsx";
import type { AccountFormState } from "../../session/form/use-account-form.ts";

type Props = {
  readonly saved: AddressView | undefined;
  /** Where it is; unknown of one that is still to be typed. */
  readonly door: AddressView["address"] | undefined;
  readonly list: PriceList;
  readonly field: AccountFormState["field"];
};

const NOWHERE = { zip: "", city: "", state: "" };

/** Everything about one address; the ZIP fills in what it can, and tells whether we drive there. */
export function AddressInputs({ saved, door, list, field }: Props) {
  const { line1, line2, ...town } = door ?? { line1: "", line2: "", ...NOWHERE };
  const [{ zip, city, state }, setTown] = useState(town);
  const whole = parseZip(zip);
  const isUnserved = whole !== undefined && zoneOf(list, whole) === undefined;
  return (
    <>
      <AccountInput
        {...field("nickname")}
        label="Name"
        hint="What you call it: Beach house, The office."
        defaultValue={saved?.nickname}
        autoComplete="off"
        maxLength={40}
      />
      <AccountInput
        {...field("line1")}
        label="Street address"
        defaultValue={line1}
        autoComplete="address-line1"
        maxLength={100}
      />
      <AccountInput
        {...field("line2")}
        label="Apartment, floor, gate"
        optional
        defaultValue={line2}
        autoComplete="address-line2"
        maxLength={100}
      />
      <AccountInput
        {...field("zip")}
        label="ZIP code"
        hint={
          <span aria-live="polite">
            {isUnserved
              ? `We do not drive to ${whole} yet. It can be saved, and booked once we do.`
              : zoneWords(list, zip)}
          </span>
        }
        value={zip}
        onChange={({ target }) =>
          setTown({ zip: target.value, ...followZip(list, { zip, city, state }, target.value) })
        }
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={10}
        className="max-w-40"
      />
      <AccountInput
        {...field("city")}
        label="City"
        value={city}
        onChange={({ target }) => setTown({ zip, state, city: target.value })}
        autoComplete="address-level2"
        maxLength={80}
      />
      <StateSelect
        {...field("state")}
        value={state}
        onChange={(chosen) => setTown({ zip, city, state: chosen })}
      />
      <Checkbox
        name="defaultPickup"
        label="My usual pickup address"
        defaultChecked={saved?.defaultPickup ?? false}
      />
      <Checkbox
        name="defaultDelivery"
        label="My usual delivery address"
        defaultChecked={saved?.defaultDelivery ?? false}
      />
    </>
  );
}

type StateProps = ReturnType<AccountFormState["field"]> & {
  readonly value: string;
  readonly onChange: (state: string) => void;
};

function StateSelect({ id, name, error, value, onChange }: StateProps) {
  return (
    <Field id={id} label="State" error={error}>
      {(aria) => (
        <Select
          {...aria}
          name={name}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          placeholder="Choose"
          options={STATE_OPTIONS}
          autoComplete="address-level1"
        />
      )}
    </Field>
  );
}
