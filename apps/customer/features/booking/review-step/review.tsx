import { cancellingInShort } from "@totetaxi/contracts/promises";
import { isPeak, maxPounds } from "@totetaxi/pricing";
import { Checkbox } from "@totetaxi/ui/checkbox";
import type { FieldProblem } from "@totetaxi/ui/error-summary";
import { Field } from "@totetaxi/ui/field";
import { TextArea } from "@totetaxi/ui/text-input";
import { useState } from "react";
import { StepForm } from "../form/step-form.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { cargoWords } from "./cargo-words.ts";
import { OrderRefusal } from "./order-refusal.tsx";
import { PickupNeedsList } from "./pickup-needs-list.tsx";
import { ReviewSections } from "./review-sections.tsx";
import type { PlaceOrder } from "./use-order.ts";

const TERMS_NEEDED = "Please accept the terms of service to go on.";

export function Review({ order }: { readonly order: PlaceOrder }) {
  const { state, dispatch, catalog, list } = useWizard();
  const [attempt, setAttempt] = useState(0);
  const { draft } = state;
  const hasAccepted = draft.acceptedTerms === catalog.termsVersion;
  const isMissing = attempt > 0 && !hasAccepted;
  const isOnPeak = draft.pickupDate !== undefined && isPeak(list, draft.pickupDate);
  const problems: FieldProblem[] = isMissing ? [{ fieldId: "terms", message: TERMS_NEEDED }] : [];

  return (
    <StepForm
      title="Everything once more"
      problems={problems}
      attempt={attempt}
      action="Continue to payment"
      busy={order.isPlacing}
      onSubmit={() => (hasAccepted ? void order.place() : setAttempt(attempt + 1))}
    >
      <ReviewSections />
      <PickupNeedsList
        id="needs"
        coi={draft.coi}
        labels={cargoWords(draft, catalog)}
        maxPoundsPerItem={maxPounds(draft, catalog.card)}
      />
      <Field
        id="instructions"
        label="Anything we should know?"
        optional
        hint={
          draft.coi
            ? "The building’s management for the certificate, the doorman’s name, hours for moves, a narrow stair."
            : "The doorman’s name, the service entrance, hours for moves, a narrow stair."
        }
      >
        {(aria) => (
          <TextArea
            {...aria}
            maxLength={1000}
            value={draft.instructions}
            onChange={(event) => dispatch({ type: "changed", change: { instructions: event.target.value } })}
          />
        )}
      </Field>
      <Checkbox
        id="terms"
        label={
          <>
            I accept the{" "}
            <a href="/terms" target="_blank" rel="noopener" className="underline underline-offset-4">
              terms of service
            </a>
          </>
        }
        hint={cancellingInShort(isOnPeak ? "peak_date" : undefined)}
        error={isMissing ? TERMS_NEEDED : undefined}
        checked={hasAccepted}
        onChange={(event) =>
          dispatch({
            type: "changed",
            change: { acceptedTerms: event.target.checked ? catalog.termsVersion : undefined },
          })
        }
      />
      {order.refusal && <OrderRefusal refusal={order.refusal} />}
    </StepForm>
  );
}
