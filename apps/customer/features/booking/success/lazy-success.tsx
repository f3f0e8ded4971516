import { type ComponentProps, lazy, Suspense } from "react";
import { WizardLoading } from "../wizard/wizard-loading.tsx";

const Success = lazy(async () => ({ default: (await import("./success.tsx")).Success }));

/** Needed once, at the end. */
export function LazySuccess(props: ComponentProps<typeof Success>) {
  return (
    <Suspense fallback={<WizardLoading />}>
      <Success {...props} />
    </Suspense>
  );
}
