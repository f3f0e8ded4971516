"use client";
import { ApiProvider } from "../../api/api-provider.tsx";
import { WizardGate, type WizardProps } from "./wizard-gate.tsx";

/** The way from a wish to a paid booking. */
export function Wizard(props: WizardProps) {
  return (
    <ApiProvider>
      <WizardGate {...props} />
    </ApiProvider>
  );
}
