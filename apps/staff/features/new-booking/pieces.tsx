import { Quantity } from "@totetaxi/ui/quantity";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { useDraft } from "./draft-context.ts";
import { DraftText } from "./draft-text.tsx";

const MOST_ITEMS = 500;
const MOST_OF_ONE = 50;

/** Bags and boxes, and what is large or delicate. */
export function Pieces() {
  const { draft, change, catalog } = useDraft();
  const { itemCount, itemDescription, specialtyItems } = draft;
  const specialty = catalog.services.find((each) => each.service === "specialty_item");
  return (
    <div className="grid gap-2">
      {draft.service === "standard_delivery" && (
        <>
          <Quantity
            id="item-count"
            label="Bags and boxes"
            value={itemCount}
            max={MOST_ITEMS}
            onChange={(count) => change({ itemCount: count })}
          />
          {itemCount > 0 && (
            <DraftText
              name="facts.itemDescription"
              label="What are they?"
              maxLength={500}
              value={itemDescription}
              onChange={(typed) => change({ itemDescription: typed })}
            />
          )}
        </>
      )}
      {specialty?.items.map(({ item, name, cents: each }) => (
        <Quantity
          key={item}
          id={`item-${item}`}
          label={name}
          hint={formatUsd(cents(each))}
          value={specialtyItems[item] ?? 0}
          max={MOST_OF_ONE}
          onChange={(count) => change({ specialtyItems: { ...specialtyItems, [item]: count } })}
        />
      ))}
    </div>
  );
}
