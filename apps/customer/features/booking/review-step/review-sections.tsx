import { pickupHours } from "@totetaxi/pricing";
import { readablePhone } from "@totetaxi/values/phone";
import { formatDay } from "@totetaxi/values/service-day";
import type { AddressDraft } from "../draft/draft.ts";
import type { Step } from "../draft/steps.ts";
import { useWizard } from "../wizard/wizard-context.ts";
import { cargoWords } from "./cargo-words.ts";
import { ReviewSection } from "./review-section.tsx";

function addressLines({ line1, line2, city, state, zip }: AddressDraft): string[] {
  return [[line1, line2].filter(Boolean).join(", "), `${city}, ${state} ${zip}`];
}

/** What was chosen, each part with the way to change it. */
export function ReviewSections() {
  const { state, steps, dispatch, catalog } = useWizard();
  const { draft } = state;
  const change = (step: Step) => () => dispatch({ type: "step_opened", step });
  return (
    <div className="divide-y divide-line border-y border-line">
      <ReviewSection title="Service" onChange={change("service")} lines={cargoWords(draft, catalog)} />
      <ReviewSection
        title="Date & time"
        onChange={change("day")}
        lines={[
          draft.pickupDate ? formatDay(draft.pickupDate) : "",
          `Picked up ${pickupHours(draft.window)}, delivered by 6 PM`,
        ]}
      />
      <ReviewSection title="Pickup" onChange={change("addresses")} lines={addressLines(draft.pickup)} />
      <ReviewSection title="Delivery" onChange={change("addresses")} lines={addressLines(draft.delivery)} />
      <ReviewSection
        title="Your details"
        onChange={steps.includes("details") ? change("details") : undefined}
        lines={[
          `${draft.contact.firstName} ${draft.contact.lastName}`,
          draft.contact.email,
          readablePhone(draft.contact.phone),
        ]}
      />
    </div>
  );
}
