import { useEffect, useRef } from "react";
import { STEP_NAMES } from "../draft/steps.ts";
import { useWizard } from "./wizard-context.ts";

/** The page's title tells the step, and is put back when the wizard closes. */
export function useWizardTitle(): void {
  const { state, steps, confirmed } = useWizard();
  const pages = useRef<string | undefined>(undefined);
  const title = confirmed
    ? `Booked: ${confirmed.booking.number}`
    : `Step ${steps.indexOf(state.step) + 1} of ${steps.length}: ${STEP_NAMES[state.step]}`;
  useEffect(() => {
    const ours = `${title} | ToteTaxi`;
    // The page may set its own title after the wizard is there: it is remembered, and ours stays.
    const keep = () => {
      if (document.title === ours) return;
      pages.current = document.title;
      document.title = ours;
    };
    keep();
    const watch = new MutationObserver(keep);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      if (pages.current && document.title === ours) document.title = pages.current;
    };
  }, [title]);
}
