import type { ServiceView } from "@totetaxi/contracts/catalog";
import { MAX_DESCRIPTION } from "@totetaxi/pricing";
import { Field } from "@totetaxi/ui/field";
import { Quantity } from "@totetaxi/ui/quantity";
import { TextArea } from "@totetaxi/ui/text-input";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { useWizard } from "../wizard/wizard-context.ts";
import { CoiOption } from "./coi-option.tsx";
import { SpecialtyItems } from "./specialty-items.tsx";

const MOST_ITEMS = 500;

type Props = {
  readonly delivery: Extract<ServiceView, { service: "standard_delivery" }>;
  readonly errorOf: (fieldId: string) => string | undefined;
};

export function DeliveryOptions({ delivery, errorOf }: Props) {
  const { state, dispatch, catalog } = useWizard();
  const { draft } = state;
  const specialty = catalog.services.find((each) => each.service === "specialty_item");
  return (
    <>
      <fieldset className="grid gap-4">
        <legend className="mb-1 text-sm font-medium">Bags and boxes</legend>
        <Quantity
          id="item-count"
          label="Items"
          hint={`${formatUsd(cents(delivery.perItemCents))} each, at least ${formatUsd(cents(delivery.minimumCents))} a delivery`}
          value={draft.itemCount}
          max={MOST_ITEMS}
          error={errorOf("item-count")}
          onChange={(itemCount) => dispatch({ type: "changed", change: { itemCount } })}
        />
        {draft.itemCount > 0 && (
          <Field
            id="item-description"
            label="What are they?"
            hint={`So that we bring the right van. Up to ${catalog.card.standardDelivery.maxPoundsPerItem} lb each.`}
            error={errorOf("item-description")}
          >
            {(aria) => (
              <TextArea
                {...aria}
                maxLength={MAX_DESCRIPTION}
                value={draft.itemDescription}
                onChange={(event) =>
                  dispatch({ type: "changed", change: { itemDescription: event.target.value } })
                }
              />
            )}
          </Field>
        )}
      </fieldset>
      {specialty && (
        <SpecialtyItems
          legend="Anything large or delicate on top?"
          items={specialty.items}
          error={errorOf("specialty-items")}
        />
      )}
      <CoiOption feeCents={delivery.coiFeeCents} />
    </>
  );
}
