import type { CustomerView } from "@totetaxi/contracts/account";
import type { BookingRef } from "@totetaxi/contracts/booking";
import { type Package, type Service, type Window, windowsOf } from "@totetaxi/pricing";
import type { AddressDraft, AddressEnd, ContactDraft, Draft } from "./draft.ts";
import type { Step } from "./steps.ts";
import { FRESH_WIZARD, type Order, type WizardState } from "./wizard-state.ts";

/** What can be changed as it is, without a rule. */
type PlainChange = Partial<
  Pick<
    Draft,
    | "packing"
    | "unpacking"
    | "coi"
    | "itemCount"
    | "itemDescription"
    | "pickupDate"
    | "window"
    | "instructions"
    | "acceptedTerms"
  >
>;

type Person = Pick<CustomerView, "firstName" | "lastName" | "email" | "phone" | "preferredWindow">;

export type WizardAction =
  | { readonly type: "service_chosen"; readonly service: Service; readonly package?: Package | undefined }
  | { readonly type: "changed"; readonly change: PlainChange }
  | { readonly type: "specialty_counted"; readonly item: string; readonly quantity: number }
  | { readonly type: "address_typed"; readonly end: AddressEnd; readonly address: AddressDraft }
  | { readonly type: "contact_typed"; readonly contact: ContactDraft }
  | { readonly type: "signed_in"; readonly customer: Person }
  | { readonly type: "step_opened"; readonly step: Step }
  | { readonly type: "order_begun"; readonly order: Order }
  | { readonly type: "order_stands"; readonly bookingRef: BookingRef }
  | { readonly type: "order_ended" }
  | { readonly type: "started_over" };

/** A window that the service and package do not have becomes the whole morning. */
function windowFor(service: Service, tier: Package | undefined, window: Window): Window {
  return windowsOf(service, tier).includes(window) ? window : "morning";
}

/** What somebody likes holds until they choose a day, and with it a window of their own. */
function wishedWindow({ draft, preferredWindow }: WizardState): Window {
  const isOpen = draft.pickupDate === undefined && draft.window === "morning";
  return (isOpen && preferredWindow) || draft.window;
}

function choose(state: WizardState, service: Service, tier: Package | undefined): Draft {
  return { ...state.draft, service, package: tier, window: windowFor(service, tier, wishedWindow(state)) };
}

/** The profile is how we reach whoever is signed in; what it lacks stays as it was typed. */
function signIn(state: WizardState, { preferredWindow, ...person }: Person): WizardState {
  const { contact, service, package: tier } = state.draft;
  const known = {
    firstName: person.firstName || contact.firstName,
    lastName: person.lastName || contact.lastName,
    email: person.email,
    phone: person.phone || contact.phone,
  };
  const next = {
    ...state,
    preferredWindow: preferredWindow ?? undefined,
    draft: { ...state.draft, contact: known },
  };
  // Whoever is past the first step has a window: the one of the trip that they book again, or their own choice.
  return service && state.step === "service" ? { ...next, draft: choose(next, service, tier) } : next;
}

function count(draft: Draft, item: string, quantity: number): Draft {
  const { [item]: _, ...others } = draft.specialtyItems;
  return { ...draft, specialtyItems: quantity > 0 ? { ...others, [item]: quantity } : others };
}

function changeDraft(state: WizardState, action: WizardAction): Draft {
  const { draft } = state;
  switch (action.type) {
    case "service_chosen":
      return choose(state, action.service, action.package ?? draft.package);
    case "changed":
      return { ...draft, ...action.change };
    case "specialty_counted":
      return count(draft, action.item, action.quantity);
    case "address_typed":
      return { ...draft, [action.end]: action.address };
    case "contact_typed":
      return { ...draft, contact: action.contact };
    default:
      return draft;
  }
}

/** All that can happen to a wizard. Pure: the same action on the same state gives the same state. */
export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case "step_opened":
      return { ...state, step: action.step, isPaying: false };
    case "order_begun":
      return { ...state, order: action.order };
    case "order_stands":
      return state.order
        ? { ...state, order: { ...state.order, standing: action.bookingRef }, isPaying: true }
        : state;
    case "order_ended":
      return { ...state, order: undefined, isPaying: false };
    case "signed_in":
      return signIn(state, action.customer);
    case "started_over":
      return FRESH_WIZARD;
    default:
      return { ...state, draft: changeDraft(state, action) };
  }
}
