import { type ComponentType, lazy, Suspense, useEffect } from "react";
import type { Step } from "../draft/steps.ts";
import { ServiceStep } from "../service-step/service-step.tsx";
import { useWizard } from "./wizard-context.ts";
import { WizardLoading } from "./wizard-loading.tsx";

/** Every step after the first comes in its own file, fetched while the one before it is being filled in: who only looks pays for no more. */
const LOADERS = {
  day: () => import("../day-step/day-step.tsx"),
  addresses: () => import("../addresses-step/addresses-step.tsx"),
  details: () => import("../details-step/details-step.tsx"),
  review: () => import("../review-step/review-step.tsx"),
};

const COMPONENTS: Record<Step, ComponentType> = {
  service: ServiceStep,
  day: lazy(async () => ({ default: (await LOADERS.day()).DayStep })),
  addresses: lazy(async () => ({ default: (await LOADERS.addresses()).AddressesStep })),
  details: lazy(async () => ({ default: (await LOADERS.details()).DetailsStep })),
  review: lazy(async () => ({ default: (await LOADERS.review()).ReviewStep })),
};

function isLater(step: Step | undefined): step is keyof typeof LOADERS {
  return step !== undefined && step !== "service";
}

export function CurrentStep() {
  const { state, steps } = useWizard();
  const { step, draft } = state;
  const hasBegun = draft.service !== undefined;
  useEffect(() => {
    const next = steps[steps.indexOf(step) + 1];
    // A file that does not come now is asked for again when its step is entered.
    if (hasBegun && isLater(next)) LOADERS[next]().catch(() => {});
  }, [step, steps, hasBegun]);
  const Component = COMPONENTS[step];
  return (
    <Suspense fallback={<WizardLoading />}>
      <Component />
    </Suspense>
  );
}
