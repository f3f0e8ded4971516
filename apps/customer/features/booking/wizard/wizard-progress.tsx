import { Stepper } from "@totetaxi/ui/stepper";
import { firstOpenStep } from "../draft/completeness.ts";
import { STEP_NAMES } from "../draft/steps.ts";
import { useWizard } from "./wizard-context.ts";

export function WizardProgress() {
  const { state, steps: all, list, today, dispatch } = useWizard();
  const reached = all.indexOf(firstOpenStep(state.draft, { steps: all, list, today }));
  const steps = all.map((step, index) => ({
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
        const step = all.find((each) => each === id);
        if (step) dispatch({ type: "step_opened", step });
      }}
    />
  );
}
