import { Skeleton } from "@totetaxi/ui/skeleton";
import { Stepper } from "@totetaxi/ui/stepper";
import { STEP_NAMES, STEPS } from "../draft/steps.ts";
import { FIRST_WORDS } from "../service-step/first-words.ts";
import { WizardBar } from "./wizard-bar.tsx";

const PROGRESS = STEPS.map((step, index) => ({
  id: step,
  name: STEP_NAMES[step],
  state: index === 0 ? ("current" as const) : ("left" as const),
}));
const WAYS = ["h-13.5 w-full rounded-lg"];
const SERVICES = ["h-24 w-full rounded-lg", "h-24 w-full rounded-lg", "h-24 w-full rounded-lg"];

/** The first step before its prices have come: its words are there at once and stay where they are. */
export function WizardOpening({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="mx-auto max-w-6xl px-4 pb-4 sm:px-8 lg:pb-12">
      <WizardBar onClose={onClose} />
      <Stepper label="Booking steps" steps={PROGRESS} onOpen={() => {}} />
      <div className="mt-6 grid gap-x-14 sm:mt-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6">
          <Skeleton label="One moment" lines={WAYS} />
          <div className="grid gap-2">
            <p className="font-display text-2xl">{FIRST_WORDS.title}</p>
            <p className="max-w-prose text-ink-soft">{FIRST_WORDS.lead}</p>
          </div>
          <Skeleton label="What we carry" lines={SERVICES} className="mt-2 sm:grid-cols-3" />
        </div>
      </div>
    </div>
  );
}
