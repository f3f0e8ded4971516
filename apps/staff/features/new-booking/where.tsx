import { STATES } from "@totetaxi/contracts/address";
import { Part } from "../shell/part.tsx";
import type { AddressDraft } from "./draft.ts";
import { useDraft } from "./draft-context.ts";
import { DraftSelect } from "./draft-select.tsx";
import { DraftText } from "./draft-text.tsx";
import { KnownAddresses } from "./known-addresses.tsx";

const NAMES = { pickup: "From", delivery: "To" } as const;

/** One of the two addresses. */
export function Where({ end }: { readonly end: keyof typeof NAMES }) {
  const { draft, change } = useDraft();
  const address = draft[end];
  const text = (name: Exclude<keyof AddressDraft, "state">, label: string, optional = false) => (
    <DraftText
      name={`${end}.${name}`}
      label={label}
      optional={optional}
      value={address[name]}
      onChange={(typed) => change({ [end]: { ...address, [name]: typed } })}
    />
  );
  return (
    <Part title={NAMES[end]}>
      {draft.customer && (
        <KnownAddresses
          customerId={draft.customer.customerId}
          label={`${NAMES[end]}, known addresses`}
          onChoose={(chosen) => change({ [end]: chosen })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {text("line1", "Street address")}
        {text("line2", "Apartment, floor, gate", true)}
        {text("city", "City")}
        <div className="grid grid-cols-2 gap-4">
          <DraftSelect
            name={`${end}.state`}
            label="State"
            options={STATES.map((value) => ({ value, label: value }))}
            value={address.state}
            onChange={(state) => change({ [end]: { ...address, state } })}
          />
          {text("zip", "ZIP code")}
        </div>
      </div>
    </Part>
  );
}
