import type { Service } from "@totetaxi/pricing";

export type AddressDraft = {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
};

/** A booking by phone as it is typed; nothing of it needs to be right yet. */
export type Draft = {
  /** An account's owner; left out, the contact is a guest's. */
  readonly customer: { readonly customerId: string; readonly name: string } | undefined;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phone: string;
  };
  readonly service: Service;
  readonly package: string;
  readonly pickupDate: string;
  readonly window: string;
  readonly packing: boolean;
  readonly unpacking: boolean;
  readonly itemCount: number;
  readonly itemDescription: string;
  readonly specialtyItems: Readonly<Record<string, number>>;
  readonly coi: boolean;
  readonly pickup: AddressDraft;
  readonly delivery: AddressDraft;
  readonly instructions: string;
  readonly termsAccepted: boolean;
  readonly hasOverride: boolean;
  readonly override: { readonly amount: string; readonly because: string };
};

const NOWHERE: AddressDraft = { line1: "", line2: "", city: "", state: "NY", zip: "" };

export const NEW_DRAFT: Draft = {
  customer: undefined,
  contact: { firstName: "", lastName: "", email: "", phone: "" },
  service: "mini_move",
  package: "petite",
  pickupDate: "",
  window: "morning",
  packing: false,
  unpacking: false,
  itemCount: 1,
  itemDescription: "",
  specialtyItems: {},
  coi: false,
  pickup: NOWHERE,
  delivery: NOWHERE,
  instructions: "",
  termsAccepted: false,
  hasOverride: false,
  override: { amount: "", because: "" },
};
