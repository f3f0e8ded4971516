import { Stepper } from "@totetaxi/ui/stepper";
import { firstOpenStep } from "../draft/completeness.ts";
import { STEP_NAMES, STEPS } from "../draft/steps.ts";
import { useWizard } from "./wizard-context.ts";

export function WizardProgress() {
  const { state, list, today, dispatch } = useWizard();
  const reached = STEPS.indexOf(firstOpenStep(state.draft, list, today));
  const steps = STEPS.map((step, index) => ({
    id: step,
    name: STEP_NAMES[step],
    state:
      step === state.step ? ("current" as const) : index < reached ? ("done" as const) : ("left" as const),
  }));
  return (
    <Stepper
      label="Booking steps"
      steps={steps}
      onOpen={(id) => {
        const step = STEPS.find((each) => each === id);
        if (step) dispatch({ type: "step_opened", step });
      }}
    />
  );
}
