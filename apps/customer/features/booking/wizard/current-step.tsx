import { AddressesStep } from "../addresses-step/addresses-step.tsx";
import { DayStep } from "../day-step/day-step.tsx";
import { DetailsStep } from "../details-step/details-step.tsx";
import { ReviewStep } from "../review-step/review-step.tsx";
import { ServiceStep } from "../service-step/service-step.tsx";
import { useWizard } from "./wizard-context.ts";

export function CurrentStep() {
  const { state } = useWizard();
  switch (state.step) {
    case "service":
      return <ServiceStep />;
    case "day":
      return <DayStep />;
    case "addresses":
      return <AddressesStep />;
    case "details":
      return <DetailsStep />;
    case "review":
      return <ReviewStep />;
  }
}
