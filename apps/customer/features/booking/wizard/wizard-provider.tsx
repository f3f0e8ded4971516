import type { CustomerView } from "@totetaxi/contracts/account";
import type { Catalog } from "@totetaxi/contracts/catalog";
import { priceList } from "@totetaxi/pricing";
import { serviceDay } from "@totetaxi/values/service-day";
import { type ReactNode, useEffect, useReducer, useState } from "react";
import { rememberBooking } from "../../booking-page/last-booking.ts";
import { firstOpenStep, shownStep } from "../draft/completeness.ts";
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

  // Before anything is drawn for somebody, the draft says how to reach them: a form takes it as it is when it opens.
  const told = JSON.stringify(customer);
  const [known, learn] = useState("null");
  if (told !== known) {
    learn(told);
    if (customer) dispatch({ type: "signed_in", customer });
  }

  const standing = state.order?.standing;
  useEffect(() => {
    if (standing) rememberBooking(() => sessionStorage, standing);
  }, [standing]);

  const way = { steps: stepsFor(customer), list, today };

  return (
    <WizardContext
      value={{
        ...way,
        state: { ...state, step: shownStep(state, way) },
        dispatch,
        customer,
        catalog,
        price: priceSoFar(list, state.draft, today),
        goOn: () => {
          tell(undefined);
          dispatch({ type: "step_opened", step: firstOpenStep(state.draft, way) });
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
