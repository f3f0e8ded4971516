import type { ServiceView } from "@totetaxi/contracts/catalog";
import { FieldError } from "@totetaxi/ui/field";
import { Quantity } from "@totetaxi/ui/quantity";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { useRef } from "react";
import { useWizard } from "../wizard/wizard-context.ts";
import { GoneItemList } from "./gone-item-list.tsx";

const MOST_OF_ONE = 50;

type Props = {
  readonly legend: string;
  readonly items: Extract<ServiceView, { service: "specialty_item" }>["items"];
  readonly error?: string | undefined;
};

/** How many of each item on the card's open list. */
export function SpecialtyItems({ legend, items, error }: Props) {
  const { state, dispatch } = useWizard();
  const group = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      ref={group}
      id="specialty-items"
      tabIndex={-1}
      aria-describedby={error && "specialty-items-error"}
    >
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {error && <FieldError id="specialty-items-error">{error}</FieldError>}
      <div className="divide-y divide-line">
        {items.map(({ item, name, cents: price }) => (
          <Quantity
            key={item}
            id={`item-${item}`}
            label={name}
            hint={formatUsd(cents(price))}
            value={state.draft.specialtyItems[item] ?? 0}
            max={MOST_OF_ONE}
            onChange={(quantity) => dispatch({ type: "specialty_counted", item, quantity })}
          />
        ))}
        <GoneItemList onRemoved={() => group.current?.focus()} />
      </div>
    </fieldset>
  );
}
