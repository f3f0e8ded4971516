import { Checkbox } from "@totetaxi/ui/checkbox";
import { useDraft } from "./draft-context.ts";
import { DraftText } from "./draft-text.tsx";

/** Another total than the card's, agreed by an admin; the reason is kept. */
export function AgreedTotal() {
  const { draft, change } = useDraft();
  const { hasOverride, override } = draft;
  return (
    <div className="grid gap-4">
      <Checkbox
        label="Another total was agreed"
        checked={hasOverride}
        onChange={(event) => change({ hasOverride: event.target.checked })}
      />
      {hasOverride && (
        <>
          <DraftText
            name="override.totalCents"
            label="Total in dollars"
            inputMode="decimal"
            className="text-right tabular-nums"
            value={override.amount}
            onChange={(amount) => change({ override: { ...override, amount } })}
          />
          <DraftText
            name="override.because"
            label="Why?"
            maxLength={500}
            value={override.because}
            onChange={(because) => change({ override: { ...override, because } })}
          />
        </>
      )}
    </div>
  );
}
