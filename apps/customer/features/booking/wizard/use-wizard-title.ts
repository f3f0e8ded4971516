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
    before.current ??= document.title;
    document.title = `${title} | ToteTaxi`;
  }, [title]);
  useEffect(
    () => () => {
      if (before.current) document.title = before.current;
    },
    [],
  );
}
