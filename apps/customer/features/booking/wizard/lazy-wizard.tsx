"use client";
import { useAlive } from "@totetaxi/ui/use-alive";
import { type ComponentProps, lazy, Suspense } from "react";
import { WizardLoading } from "./wizard-loading.tsx";

const Wizard = lazy(async () => ({ default: (await import("./wizard.tsx")).Wizard }));

/** The wizard is loaded when somebody wants to book: no other page carries it. No server draws what a browser kept. */
export function LazyWizard(props: ComponentProps<typeof Wizard>) {
  return useAlive() ? (
    <Suspense fallback={<WizardLoading />}>
      <Wizard {...props} />
    </Suspense>
  ) : (
    <WizardLoading />
  );
}
