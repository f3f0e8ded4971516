import type { CustomerView } from "@totetaxi/contracts/account";
import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import type { Catalog } from "@totetaxi/contracts/catalog";
import type { PriceList } from "@totetaxi/pricing";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { createContext, type Dispatch, use } from "react";
import type { Step } from "../draft/steps.ts";
import type { WizardAction } from "../draft/wizard-reducer.ts";
import type { WizardState } from "../draft/wizard-state.ts";
import type { PriceSoFar } from "../price/price-so-far.ts";

/** A booking that is paid, and the way to open it again. */
export type Confirmed = { readonly booking: BookingView; readonly bookingRef: BookingRef };

export type WizardValue = {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardAction>;
  /** Who is signed in; null for a guest. */
  readonly customer: CustomerView | null;
  readonly steps: readonly Step[];
  readonly catalog: Catalog;
  readonly list: PriceList;
  /** Today in New York, as the server says. */
  readonly today: ServiceDay;
  readonly price: PriceSoFar;
  /** Goes on to the first step that still needs something. */
  readonly goOn: () => void;
  /** Why the wizard has led back to a step; told at its top until the step is done. */
  readonly notice: string | undefined;
  readonly tell: (notice: string) => void;
  readonly confirmed: Confirmed | undefined;
  /** The booking is paid: the wizard shows it, and the next one starts empty. */
  readonly confirm: (confirmed: Confirmed) => void;
};

export const WizardContext = createContext<WizardValue | undefined>(undefined);

/** @throws Error outside of a wizard. */
export function useWizard(): WizardValue {
  const value = use(WizardContext);
  if (!value) throw new Error("useWizard needs a WizardProvider around it");
  return value;
}
