import type { CustomerView } from "@totetaxi/contracts/account";
import type { Catalog } from "@totetaxi/contracts/catalog";
import { priceList } from "@totetaxi/pricing";
import { serviceDay } from "@totetaxi/values/service-day";
import { type ReactNode, useEffect, useReducer, useState } from "react";
import { rememberBooking } from "../../booking-page/last-booking.ts";
import { firstOpenStep } from "../draft/completeness.ts";
import { stepsFor } from "../draft/steps.ts";
import { wizardReducer } from "../draft/wizard-reducer.ts";
import { FRESH_WIZARD, type WizardState } from "../draft/wizard-state.ts";
import { forgetWizard, GUEST, keepWizard, readWizard } from "../draft/wizard-storage.ts";
import { priceSoFar } from "../price/price-so-far.ts";
import type { Preselection } from "./use-preselection.ts";
import { type Confirmed, WizardContext } from "./wizard-context.ts";

type Props = {
  readonly customer: CustomerView | null;
  readonly catalog: Catalog;
  readonly preselection: Preselection | undefined;
  readonly children: ReactNode;
};

/** What this browser kept, with what the link chose; a wizard that is paying goes on paying. */
function startFrom({
  owner,
  preselection,
}: {
  owner: string;
  preselection: Preselection | undefined;
}): WizardState {
  const kept = readWizard(() => localStorage, owner, Date.now()) ?? FRESH_WIZARD;
  if (!preselection || kept.isPaying) return kept;
  return wizardReducer({ ...kept, step: "service" }, { type: "service_chosen", ...preselection });
}

export function WizardProvider({ catalog, customer, preselection, children }: Props) {
  const owner = customer?.customerId ?? GUEST;
  const [state, dispatch] = useReducer(wizardReducer, { owner, preselection }, startFrom);
  const [confirmed, setConfirmed] = useState<Confirmed | undefined>(undefined);
  const [notice, tell] = useState<string | undefined>(undefined);
  const list = priceList(catalog.card, catalog.area);
  const today = serviceDay(catalog.today);

  useEffect(() => {
    if (confirmed) forgetWizard(() => localStorage);
    else keepWizard(() => localStorage, state, owner, Date.now());
  }, [state, confirmed, owner]);

  useEffect(() => {
    if (customer !== null) dispatch({ type: "signed_in", customer });
  }, [customer]);

  const standing = state.order?.standing;
  useEffect(() => {
    if (standing) rememberBooking(() => sessionStorage, standing);
  }, [standing]);

  // A step is shown only when those before it are done: the kept one may be from another day.
  const steps = stepsFor(customer);
  const reachable = firstOpenStep(state.draft, { steps, list, today });
  const at = steps.indexOf(state.step);
  const step = at < 0 || at > steps.indexOf(reachable) ? reachable : state.step;

  return (
    <WizardContext
      value={{
        state: { ...state, step },
        dispatch,
        customer,
        steps,
        catalog,
        list,
        today,
        price: priceSoFar(list, state.draft, today),
        goOn: () => {
          tell(undefined);
          dispatch({ type: "step_opened", step: reachable });
        },
        notice,
        tell,
        confirmed,
        confirm: (paid) => {
          setConfirmed(paid);
          dispatch({ type: "started_over" });
        },
      }}
    >
      {children}
    </WizardContext>
  );
}
