"use client";
import { ApiProvider } from "../../api/api-provider.tsx";
import { CatalogGate } from "./catalog-gate.tsx";
import type { Preselection } from "./use-preselection.ts";
import { WizardFrame } from "./wizard-frame.tsx";
import { WizardProvider } from "./wizard-provider.tsx";

type Props = { readonly preselection: Preselection | undefined; readonly onClose: () => void };

/** The way from a wish to a paid booking. */
export function Wizard({ preselection, onClose }: Props) {
  return (
    <ApiProvider>
      <CatalogGate onClose={onClose}>
        {(catalog, customer) => (
          <WizardProvider catalog={catalog} customer={customer} preselection={preselection}>
            <WizardFrame onClose={onClose} />
          </WizardProvider>
        )}
      </CatalogGate>
    </ApiProvider>
  );
}
