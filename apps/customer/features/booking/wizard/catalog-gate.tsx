import { useQuery } from "@tanstack/react-query";
import type { CustomerView } from "@totetaxi/contracts/account";
import type { Catalog } from "@totetaxi/contracts/catalog";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import type { ReactNode } from "react";
import { catalogQuery } from "../../api/queries.ts";
import { useSession } from "../../session/use-session.ts";
import { PhoneLink } from "../../site/phone-link.tsx";
import { WizardBar } from "./wizard-bar.tsx";
import { WizardOpening } from "./wizard-opening.tsx";

type Props = {
  readonly onClose: () => void;
  readonly children: (catalog: Catalog, customer: CustomerView | null) => ReactNode;
};

/** Waits for the live catalogue, without which nothing can be priced, and for who is booking. */
export function CatalogGate({ onClose, children }: Props) {
  const { data, isError, refetch, isFetching } = useQuery(catalogQuery);
  const customer = useSession();
  if (data && customer !== undefined) return children(data, customer);
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
