import { useEffect, useRef } from "react";
import { STEP_NAMES, STEPS } from "../draft/steps.ts";
import { useWizard } from "./wizard-context.ts";

/** The page's title tells the step, and is put back when the wizard closes. */
export function useWizardTitle(): void {
  const { state, confirmed } = useWizard();
  const before = useRef<string | undefined>(undefined);
  const title = confirmed
    ? `Booked: ${confirmed.booking.number}`
    : `Step ${STEPS.indexOf(state.step) + 1} of ${STEPS.length}: ${STEP_NAMES[state.step]}`;
  useEffect(() => {
    const ours = `${title} | ToteTaxi`;
    before.current ??= document.title;
    document.title = ours;
    // The page that is gone to may have set its own title already.
    return () => {
      if (before.current && document.title === ours) document.title = before.current;
    };
  }, [title]);
}
