import { queryOptions, useQuery } from "@tanstack/react-query";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { useDeferredValue } from "react";
import { catalogQuery } from "../../api/queries.ts";
import { useSession } from "../../session/use-session.ts";
import { PhoneLink } from "../../site/phone-link.tsx";
import type { Preselection } from "./use-preselection.ts";
import { WizardBar } from "./wizard-bar.tsx";
import { WizardOpening } from "./wizard-opening.tsx";

export type WizardProps = { readonly preselection: Preselection | undefined; readonly onClose: () => void };

/** The wizard's script, fetched beside the prices. One that does not come is a page that broke. */
const scriptQuery = queryOptions({
  queryKey: ["wizard"],
  queryFn: async () => (await import("./open-wizard.tsx")).OpenWizard,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  throwOnError: true,
});

/**
 * Waits for the live catalogue, without which nothing can be priced, for who is booking and for the wizard itself. None is
 * there when a server draws the page, which therefore never draws what a browser kept.
 */
export function WizardGate({ preselection, onClose }: WizardProps) {
  const { data: catalog, isError, refetch, isFetching } = useQuery(catalogQuery);
  const { data: OpenWizard } = useQuery(scriptQuery);
  const customer = useSession();
  const isKnown = OpenWizard !== undefined && catalog !== undefined && customer !== undefined;
  // Later by a moment, and drawn in small pieces: a phone answers a finger between them.
  const isOpen = useDeferredValue(isKnown);
  if (isKnown && isOpen) return <OpenWizard {...{ catalog, customer, preselection, onClose }} />;
  if (!isError) return <WizardOpening onClose={onClose} />;
  return (
    <div className="mx-auto max-w-6xl px-4 pb-4 sm:px-8 lg:pb-12">
      <WizardBar onClose={onClose} />
      <div className="mx-auto max-w-xl py-8 sm:py-16">
        <Notice tone="warning" role="alert" title="We cannot reach our price list just now.">
          <p>
            Nothing is lost. Please try again in a moment, or call <PhoneLink /> and we will book it for you.
          </p>
          <Button busy={isFetching} onClick={() => void refetch()}>
            Try again
          </Button>
        </Notice>
      </div>
    </div>
  );
}
