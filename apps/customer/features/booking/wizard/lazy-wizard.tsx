"use client";
import dynamic from "next/dynamic";
import { WizardLoading } from "./wizard-loading.tsx";

/** The wizard is loaded when somebody wants to book: no other page carries it. */
export const LazyWizard = dynamic(() => import("./wizard.tsx").then(({ Wizard }) => Wizard), {
  ssr: false,
  loading: WizardLoading,
});
