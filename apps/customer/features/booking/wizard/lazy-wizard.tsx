"use client";
import { type ComponentProps, lazy, Suspense } from "react";
import { WizardLoading } from "./wizard-loading.tsx";

const Wizard = lazy(async () => ({ default: (await import("./wizard.tsx")).Wizard }));

/** The wizard for pages that are about something else: loaded when somebody wants to book, not before. */
export function LazyWizard(props: ComponentProps<typeof Wizard>) {
  return (
    <Suspense fallback={<WizardLoading />}>
      <Wizard {...props} />
    </Suspense>
  );
}
