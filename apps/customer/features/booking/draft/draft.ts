import type { Contact } from "@totetaxi/contracts/contact";
import type { Package, Service, Window } from "@totetaxi/pricing";
import type { ServiceDay } from "@totetaxi/values/service-day";

/** An address as it is being typed. */
export type AddressDraft = {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
};
export type AddressEnd = "pickup" | "delivery";

/** How to reach the customer, as it is being typed. */
export type ContactDraft = Readonly<Record<keyof Contact, string>>;

/** Everything a visitor has chosen or typed so far. What another service would need is kept, and not sent. */
export type Draft = {
  readonly service?: Service | undefined;
  readonly package?: Package | undefined;
  readonly packing: boolean;
  readonly unpacking: boolean;
  readonly coi: boolean;
  readonly itemCount: number;
  readonly itemDescription: string;
  readonly specialtyItems: Readonly<Record<string, number>>;
  readonly pickupDate?: ServiceDay | undefined;
  readonly window: Window;
  readonly pickup: AddressDraft;
  readonly delivery: AddressDraft;
  readonly contact: ContactDraft;
  readonly instructions: string;
  /** The version that was accepted. */
  readonly acceptedTerms?: string | undefined;
};

const NO_ADDRESS: AddressDraft = { line1: "", line2: "", city: "", state: "", zip: "" };

export const EMPTY_DRAFT: Draft = {
  packing: false,
  unpacking: false,
  coi: false,
  itemCount: 0,
  itemDescription: "",
  specialtyItems: {},
  window: "morning",
  pickup: NO_ADDRESS,
  delivery: NO_ADDRESS,
  contact: { firstName: "", lastName: "", email: "", phone: "" },
  instructions: "",
};
