import type { CustomerView } from "@totetaxi/contracts/account";
import type { Catalog } from "@totetaxi/contracts/catalog";
import type { Preselection } from "./use-preselection.ts";
import { WizardFrame } from "./wizard-frame.tsx";
import { WizardProvider } from "./wizard-provider.tsx";

type Props = {
  readonly catalog: Catalog;
  readonly customer: CustomerView | null;
  readonly preselection: Preselection | undefined;
  readonly onClose: () => void;
};

/** The wizard with all that it needs to know. */
export function OpenWizard({ onClose, ...known }: Props) {
  return (
    <WizardProvider {...known}>
      <WizardFrame onClose={onClose} />
    </WizardProvider>
  );
}
