import { useOnline } from "../../site/use-online.ts";
import { PriceSummary } from "../price/price-summary.tsx";
import { LazySuccess } from "../success/lazy-success.tsx";
import { CurrentStep } from "./current-step.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { useWizardTitle } from "./use-wizard-title.ts";
import { WizardBar } from "./wizard-bar.tsx";
import { useWizard } from "./wizard-context.ts";
import { WizardProgress } from "./wizard-progress.tsx";

/** The wizard's own frame: name and way out, progress, the step, and the price beside it. */
export function WizardFrame({ onClose }: { readonly onClose: () => void }) {
  const { confirmed } = useWizard();
  const isOnline = useOnline();
  useWizardTitle();
  return (
    <div className="mx-auto max-w-6xl px-4 pb-4 sm:px-8 lg:pb-12">
      <WizardBar onClose={onClose} />
      {confirmed ? (
        <LazySuccess {...confirmed} onClose={onClose} />
      ) : (
        <>
          <WizardProgress />
          {!isOnline && <OfflineNotice />}
          <div className="mt-6 grid gap-x-14 sm:mt-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <CurrentStep />
            <aside aria-label="Price" className="hidden lg:block">
              <div className="sticky top-8">
                <PriceSummary />
              </div>
            </aside>
          </div>
        </>
      )}
    </div>
  );
}
